using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme.Courses;

/// <summary>What a coordinator says of a course. Codes are the pack's own.</summary>
public sealed record CourseDetails
{
    public string? Title { get; init; }

    public string? Aim { get; init; }

    public IReadOnlyList<string> Outcomes { get; init; } = [];

    public string? Level { get; init; }

    public IReadOnlyList<string> AudienceGroups { get; init; } = [];

    public string? Audience { get; init; }

    public string? NotFor { get; init; }

    public string? Format { get; init; }

    public Mode Mode { get; init; } = Mode.Classroom;

    public EventLength Length { get; init; } = EventLength.FullDay;

    public IReadOnlyList<string> Prerequisites { get; init; } = [];

    public bool OnePlaceEach { get; init; }

    public string? CoreCode { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> Understandings { get; init; } = [];

    public IReadOnlyList<string> Benefits { get; init; } = [];

    public ForWhom ForWhom { get; init; }

    public bool TrainsTrainers { get; init; }

    public Approval Approval { get; init; }

    public Completion Completion { get; init; }

    /// <summary>Evaluation steps that are asked on selected courses only, switched on for this one .</summary>
    public IReadOnlyList<string> EvaluationSteps { get; init; } = [];

    /// <summary>Trimmed and fit to be kept, or what is wrong with it. A code that the policy does not know is refused.</summary>
    public Result<CourseDetails> Checked(Pack? pack)
    {
        var typed = new Typed();
        var clean = this with
        {
            Title = typed.Must("title", Title, 200, "Enter the title of the course."),
            Aim = typed.May("aim", Aim, 500),
            Outcomes = [.. Outcomes.Select(o => typed.May("outcomes", o, 300)).OfType<string>()],
            Level = typed.May("level", Level, 60),
            AudienceGroups = Codes(typed, "audienceGroups", AudienceGroups),
            Audience = typed.May("audience", Audience, 500),
            NotFor = typed.May("notFor", NotFor, 500),
            Format = typed.May("format", Format, 60),
            Prerequisites = Codes(typed, "prerequisites", Prerequisites),
            CoreCode = typed.May("coreCode", CoreCode, 60),
            Themes = [.. Themes.Select(t => typed.May("themes", t, 100)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            EvaluationSteps = Codes(typed, "evaluationSteps", EvaluationSteps),
            Understandings = [.. Understandings.Distinct(StringComparer.Ordinal)],
            Benefits = [.. Benefits.Distinct(StringComparer.Ordinal)],
        };
        typed.Check("outcomes", clean.Outcomes.Count <= 20, "Enter at most 20 things people will be able to do.");
        typed.Check("themes", clean.Themes.Count <= 20, "Enter at most 20 themes.");
        typed.Check("prerequisites", clean.Prerequisites.Count <= 10, "Enter at most 10 things that must come first.");
        if (pack is not null)
        {
            var (levels, groups, formats) = (CourseCodes.Levels(pack), CourseCodes.Groups(pack), pack.CourseFormats.Select(f => f.Code));
            typed.Check("level", clean.Level is null || levels.Contains(clean.Level), $"{clean.Level} is not a level of this partnership. Choose one of its own.");
            typed.Check("audienceGroups", clean.AudienceGroups.All(g => groups.Contains(g) || levels.Contains(g)), "Choose groups of this partnership.");
            typed.Check("coreCode", clean.CoreCode is null || (pack.CoreCourses.Is(out var core) && core.Any(c => c.Code == clean.CoreCode)), "Choose a core course of this partnership.");
            typed.Check("understandings", Understandings.All(CourseCodes.Understandings(pack).Contains), "Choose understandings of this partnership.");
            typed.Check("benefits", Benefits.All(CourseCodes.Benefits(pack).Contains), "Choose benefit groups of this partnership.");
            typed.Check("format", clean.Format is null || formats.Contains(clean.Format), $"{clean.Format} is not a kind of course of this partnership. Choose one of its own.");
            typed.Check("evaluationSteps", clean.EvaluationSteps.All(CourseCodes.SelectedSteps(pack).Contains), "Choose evaluation steps that this partnership asks on selected courses.");
        }

        return typed.No is { } no ? no : clean;
    }

    public void Apply(Course course)
    {
        course.Title = Title!;
        course.Aim = Aim;
        course.Outcomes = [.. Outcomes];
        course.Level = Level;
        course.AudienceGroups = [.. AudienceGroups];
        course.Audience = Audience;
        course.NotFor = NotFor;
        course.Format = Format;
        course.Mode = Mode;
        course.Length = Length;
        course.Prerequisites = [.. Prerequisites];
        course.OnePlaceEach = OnePlaceEach;
        (course.CoreCode, course.Themes, course.ForWhom, course.TrainsTrainers) = (CoreCode, [.. Themes], ForWhom, TrainsTrainers);
        (course.Understandings, course.Benefits) = ([.. Understandings], [.. Benefits]);
        course.Approval = Approval;
        course.Completion = Completion;
        course.EvaluationSteps = [.. EvaluationSteps];
    }

    private static List<string> Codes(Typed typed, string field, IEnumerable<string> codes) =>
        [.. codes.Select(c => typed.May(field, c, 60)).OfType<string>().Distinct(StringComparer.Ordinal)];
}
