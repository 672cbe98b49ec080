using GoldenThread.Evaluation.ResultsEvidence;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>What got better or did not after a course: measures of audits before and after, and what service users said .</summary>
[Needs(Right.SeeEvaluationFigures, ToPost = Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class EvidenceModel(RecordEvidence recordEvidence, Visit visit) : PageModel
{
    [BindProperty]
    public EvidenceOf? Kind { get; set; }

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public int? Before { get; set; }

    [BindProperty]
    public int? OfBefore { get; set; }

    [BindProperty]
    public DateOnly? BeforeOn { get; set; }

    [BindProperty]
    public int? After { get; set; }

    [BindProperty]
    public int? OfAfter { get; set; }

    [BindProperty]
    public DateOnly? AfterOn { get; set; }

    public RecordEvidence.Seen Seen { get; private set; } = null!;

    public static IReadOnlyList<Choice> Kinds { get; } = [new($"{EvidenceOf.AuditMeasure}", "A measure of an audit, before and after"), new($"{EvidenceOf.ServiceUserFeedback}", "What service users said")];

    public IReadOnlyList<Choice> Steps => [.. Seen.Steps.Select(s => new Choice(s, ImpactWords.Step(s)))];

    public string Slug => visit.Partnership.Slug;

    public bool MayManage => visit.May(Right.ManageSurveys);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            var request = new RecordEvidence.Request { CourseId = id, Kind = Kind, Step = Typed.Clean(Step), Words = Words, Source = Source, Before = Before, OfBefore = OfBefore, BeforeOn = BeforeOn, After = After, OfAfter = OfAfter, AfterOn = AfterOn };
            if ((await recordEvidence.DoAsync(request, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/evaluation/courses/{id}/evidence");
            if (no == Refusal.NotThere) return NotFound();
            ModelState.Refuse(no);
        }

        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid item, CancellationToken stop) =>
        (await recordEvidence.WithdrawAsync(id, item, visit.Context, stop)).Is(out _, out _) ? new SeeOther($"/{Slug}/evaluation/courses/{id}/evidence") : NotFound();

    public static string Points(double share) => (100 * share).ToString("+0;\u22120;0", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await recordEvidence.OfAsync(id, visit.Context, stop) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
