using GoldenThread.Assurance;
using GoldenThread.Evaluation;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>One finding followed to what got better for children, with its breaks shown as breaks .</summary>
[Needs(Right.SeeThread), InArea(Area.Assure)]
public sealed class ThreadModel(FindingThread findingThread, PairedResults pairedResults, Visit visit) : PageModel
{
    private const int MostChanges = 2;

    public GatheredThread Thread { get; private set; } = null!;

    public IReadOnlyList<Knot> Knots { get; private set; } = [];

    public IReadOnlyList<EmbeddingEvidence> Evidence { get; private set; } = [];

    public IReadOnlyList<OutcomeMeasure> Outcomes { get; private set; } = [];

    /// <summary>Before and after, for the last askings; each event is its own table.</summary>
    public IReadOnlyList<EventChange> Changes { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public DateTime AsKnown => London.WallClock(visit.Context.Now);

    public PledgeFunnel Pledges
    {
        get
        {
            var p = Thread.Facts.Practice;
            return new(Thread.Facts.Learning.Attended, p.Pledged, p.Reminded, p.Returned, p.DidIt, p.DidPartly, p.Returned - p.DidIt - p.DidPartly);
        }
    }

    public bool MayRaise => visit.May(Right.RaiseNeed);

    public bool MayAnswer => visit.May(Right.AnswerNeed);

    public bool MayFile => visit.May(Right.FileEvidence, new() { AgencyIds = [.. Thread.Facts.Agencies.Select(a => a.AgencyId)] });

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await findingThread.OnAsync(id, visit.Reach(Right.SeeThread), visit.Context, stop) is not { } thread) return NotFound();
        Thread = thread;
        Knots = Threads.Knots.Of(thread);
        Evidence = await findingThread.EvidenceAsync(id, visit.Reach(Right.SeeEvidence), visit.Context, stop);
        Outcomes = await findingThread.OutcomesAsync(id, visit.Context, stop);
        var changes = new List<EventChange>();
        foreach (var wave in thread.PairedWaves.TakeLast(MostChanges))
            if ((await pairedResults.OfAsync(wave.WaveId, visit.Context, byAgency: false, stop)).Is(out var change, out _)) changes.Add(new(wave, change));
        Changes = changes;
        return Page();
    }

    public Hop? HopOf(HopKind kind) => Thread.Hops.FirstOrDefault(h => h.Kind == kind);

    public Knot? KnotOf(HopKind kind) => Knots.FirstOrDefault(k => k.Anchor == Names.Code(kind));

    public Knot? After(Knot knot) => Knots.SkipWhile(k => k != knot).Skip(1).FirstOrDefault();

    /// <summary>The newest judged or waiting evidence of an agency that the reader may see.</summary>
    public EmbeddingEvidence? EvidenceOf(Guid agencyId) => Evidence.FirstOrDefault(e => e.AgencyId == agencyId);
}

/// <summary>What changed from before to after one event, item by item.</summary>
public sealed record EventChange(PairedAsking Asking, IReadOnlyList<PairedResults.ItemChange> Items)
{
    public string Of => $"{Asking.Event.Title}, {London.SayShort(Asking.Event.FirstDay)}, asked {London.SayShort(Asking.OpensOn)}";
}
