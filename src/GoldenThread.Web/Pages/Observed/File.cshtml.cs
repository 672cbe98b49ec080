using GoldenThread.Evaluation.Observing;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Observed;

/// <summary>The observer files a report on a delivery .</summary>
[Needs(Right.AnswerEvaluation, Of = "training_observation"), InArea(Area.MyLearning)]
public sealed class FileModel(ObserveTraining observe, Visit visit) : PageModel
{
    [BindProperty]
    public int? Material { get; set; }

    [BindProperty]
    public int? Delivery { get; set; }

    [BindProperty]
    public int? JointWorking { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Suggestions { get; set; }

    public ObserveTraining.Row Row { get; private set; } = null!;

    public static IReadOnlyList<Choice> Points { get; } = [new("1", "1: not at all"), new("2", "2"), new("3", "3"), new("4", "4"), new("5", "5: fully")];

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if ((await observe.FileAsync(new(id, Material, Delivery, JointWorking, Words, Suggestions), visit.Context.PersonId!.Value, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/observations/{id}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (visit.Context.PersonId is not { } me || await observe.OneAsync(id, me, visit.Context, stop) is not { } row) return false;
        Row = row;
        return true;
    }
}
