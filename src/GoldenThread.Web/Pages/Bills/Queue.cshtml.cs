using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>The charges somebody may see: the officer's queue, an agency's, or one's own .</summary>
[Needs(Right.SeeCharges), InArea(Area.Events)]
public sealed class QueueModel(ListCharges list, ListAgencies agencies, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Contested { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public ListCharges.Found Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool MayDecide => visit.May(Right.DecideCharges);

    public bool SeesAll => visit.Reach(Right.SeeCharges).All;

    public bool Narrowed => State is not null || Code is not null || Agency is not null || Contested;

    public async Task OnGetAsync(CancellationToken stop)
    {
        _ = PageOf.TryRead(Cursor, out var page, 50);
        Found = await list.DoAsync(new(Names.FromCode<ChargeState>(State), Names.FromCode<ChargeCode>(Code), Agency, Contested, Page: page), visit.Reach(Right.SeeCharges), visit.Context, stop);
        if (SeesAll) Agencies = [.. (await agencies.DoAsync(new(Page: new(0, 300)), visit.Context, stop)).Items.Select(a => new Choice(a.Id.ToString(), a.Name))];
    }

    public string? At(string? cursor) => cursor is null ? null : Addresses.With($"/{Slug}/charges/queue", (nameof(State), State), (nameof(Code), Code), (nameof(Agency), Agency?.ToString()), (nameof(Contested), Contested ? "true" : null), (nameof(Cursor), cursor));
}
