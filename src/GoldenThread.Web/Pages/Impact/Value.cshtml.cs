using GoldenThread.Evaluation.Results;
using GoldenThread.Evaluation.Value;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>What a course cost, what it is thought to have been worth, on which assumptions, and the return (R-172).</summary>
[Needs(Right.SeeEvaluationFigures, ToPost = Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class ValueModel(RecordValue recordValue, Visit visit) : PageModel
{
    [BindProperty]
    public ValueKind? Kind { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public decimal? Pounds { get; set; }

    [BindProperty]
    public string? Assumption { get; set; }

    [BindProperty]
    public int? Year { get; set; }

    public RecordValue.Seen Seen { get; private set; } = null!;

    public static IReadOnlyList<Choice> Kinds { get; } = [new($"{ValueKind.Cost}", "A cost"), new($"{ValueKind.Benefit}", "A benefit, estimated")];

    public string Slug => visit.Partnership.Slug;

    public bool MayManage => visit.May(Right.ManageSurveys);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        Year = EvaluationScope.YearOf(visit.Today);
        return await LoadAsync(id, stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!ModelState.IsValid) return await LoadAsync(id, stop);
        if ((await recordValue.DoAsync(new(id, Kind, Words, Pounds, Assumption, Year), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/evaluation/courses/{id}/value");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await LoadAsync(id, stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid item, CancellationToken stop) =>
        (await recordValue.WithdrawAsync(id, item, visit.Context, stop)).Is(out _, out _) ? new SeeOther($"/{Slug}/evaluation/courses/{id}/value") : NotFound();

    public static string InPounds(long pence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"£{pence / 100:N0}{(pence % 100 == 0 ? "" : $".{pence % 100:00}")}");

    private async Task<IActionResult> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await recordValue.OfAsync(id, visit.Context, stop) is not { } seen) return NotFound();
        Seen = seen;
        return Page();
    }
}
