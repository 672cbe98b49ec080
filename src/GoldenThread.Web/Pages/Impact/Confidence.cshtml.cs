using GoldenThread.Evaluation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>How confident the whole workforce feels on the subject of a practice week, and later again .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class ConfidenceModel(AskWorkforce askWorkforce, Visit visit) : PageModel
{
    [BindProperty]
    public DateOnly? ClosesOn { get; set; }

    public AskWorkforce.Seen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        ClosesOn = visit.Today.AddDays(14);
        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if ((await askWorkforce.DoAsync(id, ClosesOn, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/practice-weeks/{id}/confidence");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await askWorkforce.OfAsync(id, visit.Context, stop) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
