using GoldenThread.Evaluation.Observing;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Observed;

/// <summary>Who observes a delivery, and what they reported .</summary>
[Needs(Right.SeeEvaluationFigures, ToPost = Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class OfEventModel(ObserveTraining observe, Visit visit) : PageModel
{
    [BindProperty]
    public Guid? Observer { get; set; }

    public ObserveTraining.Seen Seen { get; private set; } = null!;

    public IReadOnlyList<Choice> Members => [.. Seen.Members.Select(m => new Choice($"{m.PersonId}", m.Name, m.Group))];

    public string Slug => visit.Partnership.Slug;

    public bool MayManage => visit.May(Right.ManageSurveys);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if ((await observe.ArrangeAsync(id, Observer, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/events/{id}/observations");
        if (no == Refusal.NotThere || !await LoadAsync(id, stop)) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await observe.OfEventAsync(id, visit.Context, stop) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
