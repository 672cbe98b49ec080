using GoldenThread.Evaluation.Results;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>What an event, a course or a programme year came to: response, spread, change, missing baselines, who is silent, and which rungs of the model have evidence .</summary>
[Needs(Right.SeeEvaluationFigures), InArea(Area.Evaluate)]
public sealed class ImpactModel(EvaluationResults results, Visit visit) : ScopedPage(visit)
{
    public EvaluationReport Report { get; private set; } = null!;

    public bool MayManage => Visit.May(Right.ManageSurveys);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Scope is not { } scope || await results.OfAsync(scope, Visit.Context, stop) is not { } report) return NotFound();
        Report = report;
        return Page();
    }
}
