using GoldenThread.Evaluation.Voices;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.OpenFeedback;

/// <summary>One officer reads feedback before anybody else does .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class ReadModel(ReadFeedback readFeedback, PassOnConcern concerns, Visit visit) : PageModel
{
    public ReadFeedback.Seen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Here => $"/{Slug}/evaluation/feedback";

    public async Task OnGetAsync(CancellationToken stop) => Seen = await readFeedback.AllAsync(visit.Context, stop);

    public Task<IActionResult> OnPostShowAsync(Guid feedback, CancellationToken stop) => ReadAsync(feedback, show: true, stop);

    public Task<IActionResult> OnPostHideAsync(Guid feedback, CancellationToken stop) => ReadAsync(feedback, show: false, stop);

    public async Task<IActionResult> OnPostFlagAsync(Guid feedback, CancellationToken stop) => (await concerns.FlagFeedbackAsync(feedback, visit.Context, stop)).Is(out _, out _) ? new SeeOther($"/{Slug}/evaluation/concerns") : NotFound();

    private async Task<IActionResult> ReadAsync(Guid feedback, bool show, CancellationToken stop) => (await readFeedback.DoAsync(feedback, show, visit.Context, stop)).Is(out _, out _) ? new SeeOther(Here) : NotFound();
}
