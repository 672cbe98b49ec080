using System.Text;
using GoldenThread.Evaluation.Results;
using GoldenThread.People;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>The same figures as a file.</summary>
[Needs(Right.SeeEvaluationFigures)]
public sealed class FiguresModel(EvaluationResults results, Visit visit) : ScopedPage(visit)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        Scope is { } scope && await results.OfAsync(scope, Visit.Context, stop) is { } report
            ? File(Encoding.UTF8.GetBytes(string.Concat(ResultLines.Of(report))), "text/csv; charset=utf-8", "results.csv")
            : NotFound();
}
