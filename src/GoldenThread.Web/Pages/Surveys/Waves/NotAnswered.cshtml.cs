using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Waves;

/// <summary>Who was asked by a named form and has not answered.</summary>
[Needs(Right.SeeNamedEvaluation), InArea(Area.Evaluate)]
public sealed class NotAnsweredModel(FindWave find, WhoHasNotAnswered whoHasNotAnswered, Visit visit) : PageModel
{
    public FindWave.Found Found { get; private set; } = null!;

    public Paged<WhoHasNotAnswered.Silent> Silent { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, string? cursor, CancellationToken stop)
    {
        if (!PageOf.TryRead(cursor, out var page, size: 50) || await find.OfAsync(id, visit.Context, stop) is not { } found) return NotFound();
        if (!(await whoHasNotAnswered.OfAsync(id, visit.Reach(Right.SeeNamedEvaluation), page, visit.Context, stop)).Is(out var silent, out _)) return NotFound();
        (Found, Silent) = (found, silent);
        return Page();
    }
}
