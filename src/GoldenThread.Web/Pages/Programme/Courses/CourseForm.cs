using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme.Courses;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Courses;

/// <summary>The questions about a course, the same for a new one and a change.</summary>
public abstract class CourseForm(Visit visit) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Aim { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty]
    public string? Outcomes { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public List<string> AudienceGroups { get; set; } = [];

    [BindProperty]
    public string? Audience { get; set; }

    [BindProperty]
    public string? NotFor { get; set; }

    [BindProperty]
    public string? Format { get; set; }

    [BindProperty]
    public Mode Mode { get; set; } = Mode.Classroom;

    [BindProperty]
    public EventLength Length { get; set; } = EventLength.FullDay;

    /// <summary>Codes, one a line.</summary>
    [BindProperty]
    public string? Prerequisites { get; set; }

    [BindProperty]
    public bool OnePlaceEach { get; set; }

    [BindProperty]
    public string? CoreCode { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty]
    public string? Themes { get; set; }

    [BindProperty]
    public GoldenThread.Programme.ForWhom ForWhom { get; set; }

    [BindProperty]
    public bool TrainsTrainers { get; set; }

    public IReadOnlyList<Choice> CoreCourses => Pack is { } pack && pack.CoreCourses.Is(out var core) ? [.. core.Select(c => new Choice(c.Code, c.Name))] : [];

    public string ThemesHint => "One theme on each line" + (GoldenThread.Programme.Plans.PlanGaps.Themes(Pack) is { Count: > 0 } themes ? $"; the programme here covers {string.Join(", ", themes)}" : "");

    [BindProperty]
    public GoldenThread.Programme.Approval Approval { get; set; }

    [BindProperty]
    public GoldenThread.Programme.Completion Completion { get; set; }

    [BindProperty]
    public List<string> EvaluationSteps { get; set; } = [];

    [BindProperty]
    public List<string> Understandings { get; set; } = [];

    [BindProperty]
    public List<string> Benefits { get; set; } = [];

    public IReadOnlyList<Choice> AllUnderstandings => Pack is null ? [] : [.. CourseCodes.Understandings(Pack).Select(Tag)];

    public IReadOnlyList<Choice> AllBenefits => Pack is null ? [] : [.. CourseCodes.Benefits(Pack).Select(Tag)];

    public Pack? Pack { get; protected set; }

    public string Slug => visit.Partnership.Slug;

    protected OperationContext Context => visit.Context;

    protected GoldenThread.People.Reach ThreadReach => visit.Reach(GoldenThread.People.Right.SeeThread);

    public IReadOnlyList<Choice> Levels => LevelChoices.Of(Pack);

    public IReadOnlyList<Choice> Groups => LevelChoices.Groups(Pack);

    public IReadOnlyList<Choice> Formats => LevelChoices.Formats(Pack);

    public IReadOnlyList<Choice> Steps => Pack is null ? [] : [.. CourseCodes.SelectedSteps(Pack).Select(c => new Choice(c, StepWords.Of(c), StepWords.More(c)))];

    protected CourseDetails Details => new()
    {
        Title = Title, Aim = Aim, Outcomes = Lines(Outcomes), Level = Level, AudienceGroups = AudienceGroups, Audience = Audience, NotFor = NotFor, Format = Format, Mode = Mode, Length = Length,
        Prerequisites = [.. Lines(Prerequisites).Select(p => p.Trim().ToLowerInvariant().Replace(' ', '_'))], OnePlaceEach = OnePlaceEach, CoreCode = CoreCode, Themes = Lines(Themes), Understandings = Understandings, Benefits = Benefits, ForWhom = ForWhom, TrainsTrainers = TrainsTrainers, Approval = Approval, Completion = Completion, EvaluationSteps = EvaluationSteps,
    };

    protected void Fill(GoldenThread.Programme.Course course)
    {
        (Title, Aim, Outcomes, Level, Audience, NotFor) = (course.Title, course.Aim, string.Join("\n", course.Outcomes), course.Level, course.Audience, course.NotFor);
        (Format, Mode, Length, Prerequisites, OnePlaceEach) = (course.Format, course.Mode, course.Length, string.Join("\n", course.Prerequisites), course.OnePlaceEach);
        (AudienceGroups, Approval, Completion, EvaluationSteps) = (course.AudienceGroups, course.Approval, course.Completion, course.EvaluationSteps);
        (Understandings, Benefits) = (course.Understandings, course.Benefits);
        (CoreCode, Themes, ForWhom, TrainsTrainers) = (course.CoreCode, string.Join("\n", course.Themes), course.ForWhom, course.TrainsTrainers);
    }

    private static Choice Tag(string words) => new(words, char.ToUpperInvariant(words[0]) + words[1..]);

    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
