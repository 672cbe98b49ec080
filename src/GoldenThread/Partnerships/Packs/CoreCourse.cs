using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A course the partnership runs every year .</summary>
[Carried("content", "frequency")]
public sealed record CoreCourse
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [RefersTo("course_formats")]
    public string? Format { get; init; }

    public Setting<string> Audience { get; init; } = Setting.Open<string>("audience");

    public IReadOnlyList<string> Parts { get; init; } = [];

    public string? Note { get; init; }
}
