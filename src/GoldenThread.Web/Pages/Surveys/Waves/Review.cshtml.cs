using System.Globalization;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Waves;

/// <summary>Works through the returned forms of an asking and marks each reviewed .</summary>
[Needs(Right.SeeNamedEvaluation, Of = NeedsAttribute.Whole), InArea(Area.Evaluate)]
public sealed class ReviewModel(ReviewResponses reviewResponses, Visit visit) : PageModel
{
    private const int FormsOnPage = 10;

    [BindProperty]
    public List<Guid> Reviewed { get; set; } = [];

    public ReviewResponses.Seen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Lede => (Seen.Forms.Total, Seen.Waiting) switch
    {
        (0, _) => "No form has been returned yet.",
        (1, 0) => "One form has been returned, and it has been reviewed.",
        (var all, 0) => $"All {all} returned forms have been reviewed.",
        (var all, 1) => $"One of {all} returned forms waits to be reviewed.",
        var (all, waiting) => $"{waiting} of {all} returned forms wait to be reviewed.",
    };

    public Task<IActionResult> OnGetAsync(Guid id, string? cursor, CancellationToken stop) => ShowAsync(id, cursor, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if ((await reviewResponses.DoAsync(id, Reviewed, visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/surveys/{id}/review");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(id, null, stop);
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? cursor, CancellationToken stop)
    {
        if (!PageOf.TryRead(cursor, out var page, size: FormsOnPage) || !(await reviewResponses.OfAsync(id, page, visit.Context, stop)).Is(out var seen, out _)) return NotFound();
        Seen = seen;
        return Page();
    }

    /// <summary>An answer in the words of its question.</summary>
    public static string Say(Question question, SurveyAnswer answer) => answer switch
    {
        { NotMyRole: true } => "Not part of my role",
        { Number: { } number } when question.Scale is { } scale => scale.LabelOf(number) is { } label ? $"{number}, {label}" : number.ToString(CultureInfo.InvariantCulture),
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Choice: { } choice } => Words(question, choice),
        { Choices.Count: > 0 } => string.Join("; ", answer.Choices.Select(c => Words(question, c))),
        { Day: { } day } => London.SayShort(day),
        { TextState: TextState.Hidden } => "Hidden by an officer",
        _ => answer.Text ?? "",
    };

    private static string Words(Question question, string code) => question.Options.FirstOrDefault(o => o.Code == code)?.Words ?? code;
}
