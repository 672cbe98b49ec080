using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Courses;

namespace GoldenThread.Web.Api;

/// <summary>A course as it is sent.</summary>
internal sealed record CourseSent
{
    public required string Title { get; init; }

    public string? Aim { get; init; }

    public IReadOnlyList<string>? Outcomes { get; init; }

    public string? Level { get; init; }

    public IReadOnlyList<string>? AudienceGroups { get; init; }

    public string? Audience { get; init; }

    public string? NotFor { get; init; }

    public string? Format { get; init; }

    public Mode? Mode { get; init; }

    public EventLength? Length { get; init; }

    public IReadOnlyList<string>? Prerequisites { get; init; }

    public bool? OnePlaceEach { get; init; }

    public Approval? Approval { get; init; }

    public Completion? Completion { get; init; }

    internal CourseDetails Details => new()
    {
        Title = Title, Aim = Aim, Outcomes = Outcomes ?? [], Level = Level, AudienceGroups = AudienceGroups ?? [], Audience = Audience, NotFor = NotFor, Format = Format,
        Mode = Mode ?? Partnerships.Packs.Mode.Classroom, Length = Length ?? EventLength.FullDay, Prerequisites = Prerequisites ?? [], OnePlaceEach = OnePlaceEach ?? false, Approval = Approval ?? GoldenThread.Programme.Approval.None,
        Completion = Completion ?? GoldenThread.Programme.Completion.Whole,
    };
}

/// <summary>A course as it is answered.</summary>
internal sealed record CourseAnswer
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public string? Aim { get; init; }

    public string? Level { get; init; }

    public required IReadOnlyList<string> AudienceGroups { get; init; }

    public string? Audience { get; init; }

    public string? Format { get; init; }

    public required Mode Mode { get; init; }

    public required EventLength Length { get; init; }

    public required IReadOnlyList<string> Prerequisites { get; init; }

    public static CourseAnswer Of(Course c) => new()
    {
        Id = c.Id, Title = c.Title, Aim = c.Aim, Level = c.Level, AudienceGroups = c.AudienceGroups, Audience = c.Audience, Format = c.Format, Mode = c.Mode, Length = c.Length, Prerequisites = c.Prerequisites,
    };

    public static CourseAnswer Of(ListCourses.Row c) => new()
    {
        Id = c.Id, Title = c.Title, Aim = c.Aim, Level = c.Level, AudienceGroups = c.AudienceGroups, Audience = c.Audience, Format = c.Format, Mode = c.Mode, Length = c.Length, Prerequisites = c.Prerequisites,
    };
}
