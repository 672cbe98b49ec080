using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Who holds which role today, for what and until when.</summary>
[Needs(Right.SeeGrants), InArea(Area.Settings)]
public sealed class RightsModel(ListGrants list, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Paged<ListGrants.Row> Grants { get; private set; } = null!;

    public Pack? Pack { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop)
    {
        _ = PageOf.TryRead(Cursor, out var page, 50);
        Grants = await list.DoAsync(new(Page: page), visit.Reach(Right.SeeGrants), visit.Context, stop);
        Pack = (await packs.TodayAsync(visit.Context, stop))?.Pack;
    }

    public string? At(string? cursor) => cursor is null ? null : Addresses.With($"/{Slug}/rights", (nameof(Cursor), cursor));
}
