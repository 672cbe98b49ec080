using GoldenThread.Assurance;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Outcomes;

/// <summary>Enters a figure of an outcome measure: the one after, or one before that was missing.</summary>
[Needs(Right.RaiseNeed, Of = "outcome_measure"), InArea(Area.Assure)]
public sealed class MeasureModel(FindOutcome findOutcome, MeasureOutcome measureOutcome, Visit visit) : PageModel
{
    [BindProperty]
    public string? Which { get; set; }

    [BindProperty]
    public int? Count { get; set; }

    [BindProperty]
    public int? Of { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public OutcomeMeasure Measure { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public static IReadOnlyList<Choice> Figures { get; } = [new("after", "After"), new("before", "Before", "Where it starts from")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        Which = "after";
        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (Which is not ("after" or "before")) ModelState.AddModelError(nameof(Which), "Choose which figure it is.");
        if (Count is null || Of is null || On is null) ModelState.AddModelError(nameof(Count), "Enter the count, the total and the day.");
        if (!ModelState.IsValid) return Page();
        if ((await measureOutcome.DoAsync(new(id, Which == "after", new(Count!.Value, Of!.Value, On!.Value)), visit.Context, stop)).Is(out var measured, out var no)) return Redirect($"/{Slug}/threads/{measured.FindingId}#outcome");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await findOutcome.OfAsync(id, visit.Context, stop) is not { } measure) return false;
        Measure = measure;
        return true;
    }
}
