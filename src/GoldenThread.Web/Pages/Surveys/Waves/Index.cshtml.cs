using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Waves;

/// <summary>What was asked of whom, newest first.</summary>
[Needs(Right.SeeEvaluationFigures), InArea(Area.Evaluate, Opens = true)]
public sealed class IndexModel(FindWave find, Visit visit) : PageModel
{
    public Paged<FindWave.Listed> Waves { get; private set; } = null!;

    public bool MayManage => visit.May(Right.ManageSurveys);

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(string? cursor, CancellationToken stop)
    {
        if (!PageOf.TryRead(cursor, out var page)) return NotFound();
        Waves = await find.AllAsync(page, visit.Context, stop);
        return Page();
    }
}
