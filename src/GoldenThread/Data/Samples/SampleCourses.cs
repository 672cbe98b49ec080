using GoldenThread.Data.Samples.Names;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Courses;

namespace GoldenThread.Data.Samples;

/// <summary>The courses of a world: one for each level of the pack and each core course it names, then the subjects every partnership teaches.</summary>
internal sealed class SampleCourses
{
    private readonly World _world;
    private readonly Placement _placement;
    private readonly IReadOnlyList<string> _targets;

    private SampleCourses(World world)
    {
        _world = world;
        _placement = new(world.Pack);
        _targets = world.Pack.TargetGroups.Items.Is(out var items) ? [.. items.Select(t => t.Code)] : [];
    }

    /// <summary>What having attended counts for.</summary>
    public Dictionary<Guid, string> Awards { get; } = [];

    public Dictionary<Guid, Contact> MeantFrom { get; } = [];

    /// <summary>How often a course runs, beside the others.</summary>
    public Dictionary<Guid, int> Weight { get; } = [];

    public Dictionary<string, Course> ByTheme { get; } = new(StringComparer.Ordinal);

    /// <summary>What must be shown first: what the course asks and what the pack asks for its level.</summary>
    public IEnumerable<string> Asks(Course course) =>
        _world.Pack.Levels.FirstOrDefault(l => l.Code == course.Level)?.Prerequisite.Is(out var first) == true ? course.Prerequisites.Append(first.Kind) : course.Prerequisites;

    public static SampleCourses Make(World world)
    {
        var made = new SampleCourses(world);
        made.OfLevels();
        made.Core();
        foreach (var subject in Subjects.All) made.Of(subject);
        foreach (var course in world.Courses) world.Note(course.MadeAt, "course drafted", course, null);
        return made;
    }

    private void OfLevels()
    {
        var levels = _world.Pack.Levels.Where(l => l.Order > 0).OrderBy(l => l.Order).ToList();
        foreach (var level in levels)
        {
            var name = level.Name.Or(level.Code.Replace('_', ' '));
            var first = level == levels[0];
            // What the pack asks for a level counts by itself; beside it the coordinator asks for the first level before the last.
            var asked = level == levels[^1] && levels.Count > 1 ? levels[0].Code : null;
            var course = Add(level.Code, level.Code, 6, (Contact)Math.Min((int)Contact.Advises, level.Order), new()
            {
                PartnershipId = _world.Id,
                Id = _world.Ids.Next(),
                Title = $"Safeguarding children: {name}",
                Aim = $"What everybody whose work is at {name} must know and do to keep children safe here.",
                Outcomes = ["Say what abuse and neglect look like in your work", "Know whom to tell, how and how fast", "Know what happens next and your part in it"],
                Level = level.Code,
                Audience = level.Audience.Is(out var audience) ? Short(audience) : null,
                Mode = Mode.Classroom,
                Length = first ? EventLength.HalfDay : EventLength.FullDay,
                Prerequisites = asked is null ? [] : [asked],
                MadeAt = _world.Partnership.MadeAt,
            });
            course.Format = FormatOf(course);
        }
    }

    private void Core()
    {
        if (!_world.Pack.CoreCourses.Is(out var cores)) return;
        Course? before = null;
        foreach (var core in cores.Where(c => !_world.Pack.Levels.Any(l => c.Code.StartsWith(l.Code, StringComparison.Ordinal))))
        {
            var course = Add(core.Code, core.Code, 8, Contact.Mainly, new()
            {
                PartnershipId = _world.Id,
                Id = _world.Ids.Next(),
                Title = core.Name,
                Aim = "One of the courses this partnership runs all year round.",
                Outcomes = ["Know how agencies work together here", "Take part in assessments, conferences and core groups", "Bring national and local changes into your own work"],
                Audience = core.Audience.Is(out var audience) ? Short(audience) : null,
                AudienceGroups = [.. _targets.Skip(1)],
                Format = core.Format,
                Mode = Mode.Classroom,
                Length = core.Format is null ? EventLength.FullDay : EventLength.HalfDay,
                Prerequisites = before is null ? [] : [Awards[before.Id]],
                MadeAt = _world.Partnership.MadeAt,
            });
            course.Format ??= FormatOf(course);
            before ??= course;
        }
    }

    private void Of(Subject subject)
    {
        var groups = Enum.GetValues<Contact>().Where(c => c >= subject.From).Select(_placement.GroupOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var course = Add(subject.Theme, subject.Theme, 3, subject.From, new()
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.Next(),
            Title = subject.Title,
            Aim = subject.Aim,
            Outcomes = [.. subject.Outcomes],
            Audience = subject.Audience,
            NotFor = subject.NotFor,
            AudienceGroups = groups.Count > 0 ? groups : [.. _targets.Skip(subject.From <= Contact.Regular ? 0 : 1)],
            Mode = subject.Mode,
            Length = subject.Length,
            EvaluationSteps = [CourseCodes.PledgeStep],
            MadeAt = _world.Partnership.MadeAt,
        });
        course.Format = FormatOf(course);
    }

    private Course Add(string theme, string award, int weight, Contact from, Course course)
    {
        _world.Courses.Add(course);
        ByTheme[theme] = course;
        Awards[course.Id] = award;
        MeantFrom[course.Id] = from;
        Weight[course.Id] = weight;
        return course;
    }

    /// <summary>The pack's format with this length and mode; one whose length is open where none says so; null where nothing fits.</summary>
    private string? FormatOf(Course course)
    {
        bool Suits(CourseFormat format) => !format.Modes.Is(out var modes) || modes.Contains(course.Mode);
        var formats = _world.Pack.CourseFormats.Where(Suits).ToList();
        return formats.Find(f => f.Length.Is(out var its) && its == course.Length)?.Code ?? formats.Find(f => !f.Length.IsSet && f.Modes.IsSet)?.Code;
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..297] + "...";
}
