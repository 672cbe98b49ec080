using GoldenThread.Evaluation.Report;
using GoldenThread.Evaluation.Results;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>The evaluation report as Word or PDF .</summary>
[Needs(Right.SeeEvaluationFigures)]
public sealed class ReportFileModel(EvaluationResults results, RecordConclusion conclusions, PaperFile files, Visit visit) : ScopedPage(visit)
{
    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        if (Scope is not { } scope || await results.OfAsync(scope, Visit.Context, stop) is not { } report) return NotFound();
        var paper = ReportPaper.Of(report, await conclusions.HeadingsAsync(Visit.Context, stop), await conclusions.OfAsync(scope, Visit.Context, stop), Visit.Partnership.Name, Today);
        return await files.OfAsync(paper, format, "evaluation-report", stop);
    }
}
