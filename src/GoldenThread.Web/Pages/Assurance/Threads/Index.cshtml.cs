using GoldenThread.Assurance;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>Every thread by where it breaks: the count first, how far findings carry, then the broken ones, longest broken first .</summary>
[Needs(Right.SeeEvidence), InArea(Area.Assure, Opens = true)]
public sealed class IndexModel(ListThreads listThreads, Visit visit) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Gap { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public ThreadList Threads { get; private set; } = null!;

    public IReadOnlyList<GatheredThread> Shown { get; private set; } = [];

    public int Matching { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public IReadOnlyList<Choice> Years => ReportYears.Before(Today);

    public bool SeesAll => visit.Reach(Right.SeeEvidence).All;

    public bool MayRecord => visit.May(Right.RecordFinding);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Threads = await listThreads.OnAsync(new(Year), visit.Reach(Right.SeeThread), visit.Context, stop);
        var gap = Names.FromCode<GapCode>(Gap);
        var matching = Threads.Broken.Where(t => gap is null || t.FirstBreak!.Gap!.Code == gap).ToList();
        (Matching, Shown) = (matching.Count, [.. matching.Skip(Math.Max(0, Skip)).Take(PageSize)]);
    }

    public string Link(string? gap, int skip = 0) => $"/{Slug}/threads?year={Year}&gap={gap}&skip={skip}";

    public string? Next => Math.Max(0, Skip) + Shown.Count < Matching ? Link(Gap, Skip + PageSize) : null;

    public string? Previous => Skip > 0 ? Link(Gap, Math.Max(0, Skip - PageSize)) : null;

    public string Showing => Shown.Count == 0 ? "none" : $"{Skip + 1} to {Skip + Shown.Count} of {Matching}, longest broken first";
}
