using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The partnership's organisations, found by name, sector or kind .</summary>
[Needs(Right.SeeOrganisations), InArea(Area.Settings)]
public sealed class OrganisationsModel(ListAgencies list, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Paged<ListAgencies.Row> Agencies { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool MayManage => visit.May(Right.ManageOrganisations);

    public string Year => FundingYear.Say(FundingYear.Of(visit.Today));

    public async Task OnGetAsync(CancellationToken stop)
    {
        _ = PageOf.TryRead(Cursor, out var page);
        Agencies = await list.DoAsync(new(Text, Names.FromCode<Sector>(Sector), Names.FromCode<LegalKind>(Kind), Closed, page), visit.Context, stop);
    }

    public string? At(string? cursor) => cursor is null ? null : Addresses.With(
        $"/{Slug}/organisations", (nameof(Text), Text), (nameof(Sector), Sector), (nameof(Kind), Kind), (nameof(Closed), Closed ? "true" : null), (nameof(Cursor), cursor));
}
