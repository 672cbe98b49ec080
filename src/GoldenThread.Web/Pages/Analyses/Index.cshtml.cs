using GoldenThread.Needs.Analyses;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Plans;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Analyses;

/// <summary>The needs analyses, and opening one .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Learn)]
public sealed class IndexModel(FindNeedsAnalysis find, OpenNeedsAnalysis open, SurveyAgencies surveyAgencies, PackInForce packs, PracticeWeeks practiceWeeks, Visit visit) : PageModel
{
    /// <summary>The practice week that a short analysis prepares .</summary>
    [BindProperty(SupportsGet = true, Name = "week")]
    public Guid? WeekId { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public IReadOnlyList<Guid> AgencyIds { get; set; } = [];

    [BindProperty]
    public bool MayPassOn { get; set; }

    public IReadOnlyList<FindNeedsAnalysis.Listed> Analyses { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public PracticeWeek? Week { get; private set; }

    public string How { get; private set; } = "";

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        MayPassOn = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var request = new OpenNeedsAnalysis.Request { Title = Title, DueOn = DueOn, AgencyIds = AgencyIds, MayPassOn = MayPassOn };
        if (Week is { } week) request = request with { Questionnaire = OpenNeedsAnalysis.OfWeek, About = new() { Kind = "practice_week", Id = week.Id, Label = week.Topic }, Before = week.From };
        if ((await open.DoAsync(request, visit.Context, stop)).Is(out var opened, out var no)) return new SeeOther($"/{Slug}/needs/analyses/{opened.Analysis.Id}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (ModelState["week"] is { Errors.Count: > 0 }) return false;
        if (WeekId is { } id && (Week = (await practiceWeeks.AllAsync(visit.Context, stop)).FirstOrDefault(w => w.Week.Id == id)?.Week) is null) return false;
        Analyses = await find.AllAsync(visit.Context, stop);
        Agencies = [.. (await surveyAgencies.AllAsync(visit.Context, stop)).Select(a => new Choice($"{a.Id}", a.Name))];
        var policy = (await packs.TodayAsync(visit.Context, stop))?.Pack.Needs;
        How = policy is null ? "This partnership has adopted no policy yet." : AnalysisWords.How(policy);
        return true;
    }
}
