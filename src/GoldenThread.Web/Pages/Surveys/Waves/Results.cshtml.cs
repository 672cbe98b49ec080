using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Waves;

/// <summary>One survey: how many of how many have answered, the spread of every answer, and what changed.</summary>
[Needs(Right.SeeEvaluationFigures, ToPost = Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class ResultsModel(FindWave find, WaveResults waveResults, PairedResults pairedResults, CloseWave closeWave, Visit visit) : PageModel
{
    public FindWave.Found Found { get; private set; } = null!;

    public WaveResults.Report? Report { get; private set; }

    public IReadOnlyList<PairedResults.ItemChange> Changes { get; private set; } = [];

    /// <summary>Why there are no results yet.</summary>
    public Refusal? NotYet { get; private set; }

    public bool MayManage => visit.May(Right.ManageSurveys);

    public bool MaySeeWho => visit.Reach(Right.SeeNamedEvaluation).All && Found.Wave.Kind == WaveKind.Named;

    public string Slug => visit.Partnership.Slug;

    public string Here => $"/{Slug}/surveys/{Found.Wave.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await find.OfAsync(id, visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        if ((await waveResults.OfAsync([id], visit.Context, stop)).Is(out var report, out var no)) Report = report;
        else NotYet = no;
        if ((await pairedResults.OfAsync(id, visit.Context, stop: stop)).Is(out var changes, out _)) Changes = changes;
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken stop) =>
        (await closeWave.DoAsync(id, visit.Context, stop)).Is(out _, out var no) || no.Kind != RefusalKind.NotThere ? Redirect($"/{Slug}/surveys/{id}") : NotFound();
}
