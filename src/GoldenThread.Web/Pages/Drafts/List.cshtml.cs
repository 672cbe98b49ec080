using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Simulation;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Drafts;

/// <summary>Drafts of the charging and booking rules, side by side over the last year.</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class ListModel(ListDrafts list, DraftPolicy draft, ReplayBookings replay, PackInForce packs, Visit visit) : PageModel
{
    /// <summary>So many are replayed side by side.</summary>
    private const int MostCompared = 4;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Import { get; set; }

    public IReadOnlyList<ListDrafts.Row> Drafts { get; private set; } = [];

    public IReadOnlyList<(ListDrafts.Row Draft, ReplayBookings.Found Found)> Compared { get; private set; } = [];

    public string? Version { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if ((await draft.DoAsync(new(Name, Import), visit.Context, stop)).Is(out var made, out var no)) return new SeeOther($"/{Slug}/policy-drafts/{made.Id}");
        ModelState.Refuse(no, field => field == "content" ? nameof(Import) : nameof(Name));
        await ShowAsync(stop);
        return Page();
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        Version = (await packs.TodayAsync(visit.Context, stop))?.Version;
        Drafts = await list.DoAsync(visit.Context, stop);
        var compared = new List<(ListDrafts.Row, ReplayBookings.Found)>();
        foreach (var open in Drafts.Where(d => !d.Published && d.Charges).Take(MostCompared))
            if (await replay.DoAsync(new(open.Id), visit.Context, stop) is { } found) compared.Add((open, found));
        Compared = compared;
    }
}
