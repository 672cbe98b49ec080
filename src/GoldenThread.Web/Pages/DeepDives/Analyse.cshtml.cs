using GoldenThread.Evaluation.DeepDives;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.DeepDives;

/// <summary>One interview for those who run the evaluation: who holds it, what was said, its themes, its quotes .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class AnalyseModel(FindDeepDive find, HoldInterview hold, NominateInterviewer nominate, Visit visit) : PageModel
{
    [BindProperty]
    public IReadOnlyList<string> Themes { get; set; } = [];

    [BindProperty]
    public Guid? Interviewer { get; set; }

    public FindDeepDive.OneInterview Seen { get; private set; } = null!;

    public IReadOnlyList<Choice> Nominated { get; private set; } = [];

    public IReadOnlyList<Choice> Codebook => [.. Seen.Codebook.Select(t => new Choice(t.Code, t.Name, t.Meaning))];

    public string Slug => visit.Partnership.Slug;

    public string Here => $"/{Slug}/evaluation/deep-dives/interviews/{Seen.Interview.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        (Themes, Interviewer) = (Seen.Interview.Themes, Seen.Interview.InterviewerPersonId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) => await AfterAsync(id, (await hold.CodeAsync(id, [.. Themes], visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostGiveAsync(Guid id, CancellationToken stop) =>
        await LoadAsync(id, stop) ? await AfterAsync(id, (await nominate.GiveAsync(Seen.Interview.DeepDiveId, id, Interviewer, visit.Context, stop)).No, stop) : NotFound();

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, Guid quote, CancellationToken stop) => await AfterAsync(id, (await hold.TakeBackAsync(id, quote, null, visit.Context, stop)).No, stop);

    private async Task<IActionResult> AfterAsync(Guid id, Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/evaluation/deep-dives/interviews/{id}");
        if (no == Refusal.NotThere || !await LoadAsync(id, stop)) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await find.InterviewAsync(id, null, visit.Context, stop) is not { } seen) return false;
        Seen = seen;
        Nominated = [.. (await find.NominatedAsync(seen.Interview.DeepDiveId, visit.Context, stop)).Select(n => new Choice($"{n.PersonId}", n.Name))];
        return true;
    }
}
