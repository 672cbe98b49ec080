using GoldenThread.Evaluation.DeepDives;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.DeepDives;

/// <summary>An interview for whoever holds it: whom to talk to, the questions, what was said, what may be quoted .</summary>
[Needs(Right.AnswerEvaluation, Of = "interview"), InArea(Area.MyLearning)]
public sealed class HoldModel(FindDeepDive find, HoldInterview hold, Visit visit) : PageModel
{
    [BindProperty]
    public InterviewState? State { get; set; }

    [BindProperty]
    public InterviewMode? Mode { get; set; }

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Notes { get; set; } = [];

    [BindProperty]
    public string? Quote { get; set; }

    [BindProperty]
    public DateOnly? ConsentOn { get; set; }

    public FindDeepDive.OneInterview Seen { get; private set; } = null!;

    public static IReadOnlyList<Choice> States { get; } = [.. new[] { InterviewState.Held, InterviewState.Declined, InterviewState.NotReached }.Select(s => new Choice($"{s}", DiveWords.State(s)))];

    public static IReadOnlyList<Choice> Modes { get; } = [.. Enum.GetValues<InterviewMode>().Select(m => new Choice($"{m}", DiveWords.Mode(m)))];

    public string Slug => visit.Partnership.Slug;

    public string Here => $"/{Slug}/interviews/{Seen.Interview.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        var interview = Seen.Interview;
        (State, Mode, HeldOn) = (interview.State == InterviewState.ToBeHeld ? null : interview.State, interview.Mode, interview.HeldOn);
        Notes = Seen.Notes.ToDictionary(n => n.Key, n => (string?)n.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) => await AfterAsync(id, async me => (await hold.DoAsync(new(id, State, Mode, HeldOn, Notes), me, visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostQuoteAsync(Guid id, CancellationToken stop) => await AfterAsync(id, async me => (await hold.QuoteAsync(id, Quote, ConsentOn, me, visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, Guid taken, CancellationToken stop) => await AfterAsync(id, async me => (await hold.TakeBackAsync(id, taken, me, visit.Context, stop)).No, stop);

    private async Task<IActionResult> AfterAsync(Guid id, Func<Guid, Task<Refusal?>> change, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await change(visit.Context.PersonId!.Value) is not { } no) return new SeeOther($"/{Slug}/interviews/{id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (visit.Context.PersonId is not { } me || await find.InterviewAsync(id, me, visit.Context, stop) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
