using GoldenThread.Evaluation.DeepDives;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.DeepDives;

/// <summary>A deep dive for those who coordinate it: nominations by member, who interviews whom, what came up, what may be quoted .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class ShowModel(FindDeepDive find, NominateInterviewer nominate, SurveyAgencies agencies, Visit visit) : PageModel
{
    [BindProperty]
    public Guid? AgencyId { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public FindDeepDive.Sheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public string Here => $"/{Slug}/evaluation/deep-dives/{Sheet.Dive.Id}";

    public int Held => Sheet.Interviews.Count(i => i.State == InterviewState.Held);

    public int Coded => Sheet.Interviews.Count(i => i.Themes.Count > 0);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) => await AfterAsync(id, (await nominate.DoAsync(new(id, AgencyId, Email), visit.Context, stop)).No, stop);

    private async Task<IActionResult> AfterAsync(Guid id, Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/evaluation/deep-dives/{id}");
        if (no == Refusal.NotThere || !await LoadAsync(id, stop)) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await find.OfAsync(id, visit.Context, stop) is not { } sheet) return false;
        Sheet = sheet;
        Members = sheet.Dive.GroupId is not null ? [.. sheet.Members.Select(m => new Choice($"{m.AgencyId}", m.Agency))] : [.. (await agencies.AllAsync(visit.Context, stop)).Select(a => new Choice($"{a.Id}", a.Name))];
        return true;
    }
}
