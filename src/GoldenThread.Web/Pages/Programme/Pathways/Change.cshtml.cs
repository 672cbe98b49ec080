using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Pathways;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Pathways;

/// <summary>An officer sets the courses of a pathway in their order, for a level and a kind of work .</summary>
[Needs(Right.ManageProgramme), InArea(Area.Learn)]
public sealed class ChangeModel(SeePathways see, DefinePathway define, ListCourses courses, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? JobRole { get; set; }

    /// <summary>In order; empty places are left out.</summary>
    [BindProperty]
    public List<Guid?> Courses { get; set; } = [];

    public IReadOnlyList<Choice> Levels { get; private set; } = [];

    public IReadOnlyList<Choice> AllCourses { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if ((await see.OfAsync(null, visit.Context, stop)).FirstOrDefault(p => p.Code == Code) is not { } row) return NotFound();
        (Name, JobRole, Courses) = (row.Name, row.JobRole, [.. row.Steps.Select(s => (Guid?)s.CourseId)]);
        await OfferAsync(stop);
        Level = Levels.FirstOrDefault(l => l.Words == row.Level)?.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            if ((await define.DoAsync(new(Code, Name, Level, JobRole, [.. Courses.OfType<Guid>()]), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/pathways");
            if (no == Refusal.NotThere) return NotFound();
            foreach (var (field, words) in no.Fields) ModelState.AddModelError(field == "courses" ? "Courses[0]" : char.ToUpperInvariant(field[0]) + field[1..], words);
            if (no.Fields.Count == 0) ModelState.AddModelError("", no.Words);
        }

        await OfferAsync(stop);
        return Page();
    }

    private async Task OfferAsync(CancellationToken stop)
    {
        while (Courses.Count < DefinePathway.MostSteps) Courses.Add(null);
        var pack = (await packs.TodayAsync(visit.Context, stop))?.Pack;
        Levels = LevelChoices.Of(pack);
        AllCourses = [.. (await courses.DoAsync(null, new(0, 500), visit.Context, stop)).Items.Select(c => new Choice(c.Id.ToString(), c.Title))];
    }
}
