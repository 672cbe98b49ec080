using GoldenThread.Evaluation.DeepDives;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.DeepDives;

/// <summary>Begins the deep dive of an event .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class BeginModel(FindDeepDive find, BeginDeepDive begin, FindQuestionnaire questionnaires, ListGroups listGroups, Visit visit) : PageModel
{
    [BindProperty]
    public string? Guide { get; set; }

    [BindProperty]
    public Guid? Group { get; set; }

    [BindProperty]
    public int? HowMany { get; set; }

    public FindDeepDive.Listed Event { get; private set; } = null!;

    public IReadOnlyList<Choice> Guides { get; private set; } = [];

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        HowMany = 4;
        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if ((await begin.DoAsync(new(id, Guide, Group, HowMany), visit.Context, stop)).Is(out var dive, out var no)) return new SeeOther($"/{Slug}/evaluation/deep-dives/{dive.Id}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if ((await find.AllAsync(visit.Context, stop)).FirstOrDefault(d => d.EventId == id) is not { } e) return false;
        Event = e;
        Guides = [.. (await questionnaires.AllAsync(visit.Context, stop)).Where(q => q.Versions > 0).Select(q => new Choice(q.Code, q.Title))];
        Groups = [.. (await listGroups.DoAsync(visit.Context, stop)).Select(g => new Choice($"{g.Id}", g.Name ?? g.Code))];
        return true;
    }
}
