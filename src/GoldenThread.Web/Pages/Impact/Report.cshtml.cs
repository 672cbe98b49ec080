using GoldenThread.Evaluation.Report;
using GoldenThread.Evaluation.Results;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>The summary of an evaluation under the policy's headings, with what the group said about it; to read, print and add to .</summary>
[Needs(Right.SeeEvaluationFigures, ToPost = Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class ReportModel(EvaluationResults results, RecordConclusion recordConclusion, Visit visit) : ScopedPage(visit)
{
    [BindProperty]
    public ConclusionKind? Kind { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public EvaluationReport Report { get; private set; } = null!;

    public IReadOnlyList<string> Headings { get; private set; } = [];

    public IReadOnlyList<RecordConclusion.Said> Said { get; private set; } = [];

    public bool MayManage => Visit.May(Right.ManageSurveys);

    public bool MayRaise => Visit.May(Right.RaiseNeed);

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<ConclusionKind>().Select(k => new Choice($"{k}", ImpactWords.Kind(k)))];

    public IReadOnlyList<Choice> HeadingChoices => [.. Headings.Select(h => new Choice(h, char.ToUpperInvariant(h[0]) + h[1..]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        On = Today;
        return await LoadAsync(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Scope is not { } scope) return NotFound();
        if (ModelState.IsValid)
        {
            if ((await recordConclusion.DoAsync(new(scope, Kind, Heading, Words, Group, On), Visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/evaluation/report{ScopeOf.Query(scope)}");
            if (no == Refusal.NotThere) return NotFound();
            ModelState.Refuse(no);
        }

        return await LoadAsync(stop) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (Scope is not { } scope || await results.OfAsync(scope, Visit.Context, stop) is not { } report) return false;
        Report = report;
        Headings = await recordConclusion.HeadingsAsync(Visit.Context, stop);
        Said = await recordConclusion.OfAsync(scope, Visit.Context, stop);
        return true;
    }
}
