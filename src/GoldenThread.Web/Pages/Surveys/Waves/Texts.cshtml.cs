using GoldenThread.Evaluation.Voices;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Waves;

/// <summary>One officer reads free text before anybody else does, and lets it be seen or not.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class TextsModel(FindWave find, TextsToRead textsToRead, ReleaseText releaseText, PassOnConcern concerns, Visit visit) : PageModel
{
    public FindWave.Found Found { get; private set; } = null!;

    public IReadOnlyList<TextsToRead.Waiting> Waiting { get; private set; } = [];

    public Refusal? NotYet { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public string Here => $"/{Slug}/surveys/{Found.Wave.Id}/texts";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await find.OfAsync(id, visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        if ((await textsToRead.OfAsync(id, visit.Context, stop)).Is(out var waiting, out var no)) Waiting = waiting;
        else NotYet = no;
        return Page();
    }

    public Task<IActionResult> OnPostShowAsync(Guid id, Guid answer, CancellationToken stop) => ReleaseAsync(new(id, answer, Show: true), stop);

    public Task<IActionResult> OnPostHideAsync(Guid id, Guid answer, CancellationToken stop) => ReleaseAsync(new(id, answer, Show: false), stop);

    public async Task<IActionResult> OnPostFlagAsync(Guid id, Guid answer, CancellationToken stop) =>
        (await concerns.FlagAnswerAsync(id, answer, visit.Context, stop)).Is(out _, out _) ? new SeeOther($"/{Slug}/evaluation/concerns") : NotFound();

    private async Task<IActionResult> ReleaseAsync(ReleaseText.Request request, CancellationToken stop) =>
        (await releaseText.DoAsync(request, visit.Context, stop)).Is(out _, out _) ? Redirect($"/{Slug}/surveys/{request.WaveId}/texts") : NotFound();
}
