using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Plans;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Plans;

/// <summary>One programme: what is planned, what the policy demands and it lacks, and its way from draft to published .</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class PlanModel(ShowPlans showPlans, EditPlan editPlan, ListCourses listCourses, ListGroups listGroups, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public PlanItemKind Kind { get; set; } = PlanItemKind.SubjectEvent;

    [BindProperty]
    public Guid? Course { get; set; }

    [BindProperty]
    public Guid? Need { get; set; }

    [BindProperty]
    public string? Month { get; set; }

    [BindProperty]
    public int? Dates { get; set; }

    [BindProperty]
    public string? Themes { get; set; }

    [BindProperty]
    public Guid? Group { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? AgreedOn { get; set; }

    public ShowPlans.Seen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public IReadOnlyList<Choice> Courses { get; private set; } = [];

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public IReadOnlyList<Choice> Needs => [.. Seen.Needs.Select(n => new Choice(n.Id.ToString(), n.Title))];

    public IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<PlanItemKind>().Select(k => new Choice(k.ToString(), Say(k)))];

    public IReadOnlyList<Choice> Months => [.. Enumerable.Range(0, 24).Select(m => new DateOnly(Seen.Plan.From.Year, Seen.Plan.From.Month, 1).AddMonths(m)).Where(m => m <= Seen.Plan.Until).Select(m => new Choice($"{m:yyyy-MM-dd}", SayMonth(m)))];

    public static string Say(PlanItemKind kind) => kind switch
    {
        PlanItemKind.CoreCourse => "Core course",
        PlanItemKind.SubjectEvent => "Subject event or seminar",
        PlanItemKind.Elearning => "E-learning",
        PlanItemKind.PracticeWeek => "Practice week",
        _ => "Practice session",
    };

    public static string SayMonth(DateOnly month) => London.SayShort(month)[2..];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        var item = new EditPlan.Item(Title, Kind, Course, Need, DateOnly.TryParseExact(Month, "yyyy-MM-dd", out var month) ? month : null, Dates ?? 1, (Themes ?? "").Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return await SayAsync((await editPlan.AddAsync(Id, item, visit.Context, stop)).No, stop);
    }

    public async Task<IActionResult> OnPostTakeOutAsync([FromForm] Guid item, CancellationToken stop) => await SayAsync((await editPlan.TakeOutAsync(Id, item, visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken stop)
    {
        if (Group is null) ModelState.AddModelError(nameof(Group), "Choose the group that agreed it");
        if (!ModelState.IsValid) return await LoadAsync(stop) ? Page() : NotFound();
        return await SayAsync((await editPlan.AgreeAsync(Id, Group!.Value, AgreedOn ?? visit.Today, visit.Context, stop)).No, stop);
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken stop) => await SayAsync((await editPlan.PublishAsync(Id, visit.Context, stop)).No, stop);

    private async Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/programme/plans/{Id}");
        if (no.Kind == RefusalKind.NotThere || !await LoadAsync(stop)) return NotFound();
        ModelState.Refuse(no, field => field switch { "courseId" => nameof(Course), "needId" => nameof(Need), "groupId" => nameof(Group), "on" => nameof(AgreedOn), _ => null });
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await showPlans.OneAsync(Id, onlyPublished: false, visit.Context, stop) is not { } seen) return false;
        Seen = seen;
        if (seen.Plan.State != PlanState.Draft) return true;
        Courses = [.. (await listCourses.DoAsync(null, new(0, 200), visit.Context, stop)).Items.Select(c => new Choice(c.Id.ToString(), c.Title))];
        Groups = [.. (await listGroups.DoAsync(visit.Context, stop)).Select(g => new Choice(g.Id.ToString(), g.Name ?? g.Code))];
        return true;
    }
}
