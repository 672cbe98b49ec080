using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A group of staff by what their work has to do with children.</summary>
public sealed record StaffingGroup
{
    public required string Code { get; init; }

    public required string Who { get; init; }

    /// <summary>Roles that put somebody into this group, where nobody has decided otherwise .</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>Target groups, where they stand in for levels.</summary>
[Carried("exhaustive", "placement_note")]
public sealed record TargetGroups : IChecked
{
    public required Setting<int> Count { get; init; }

    public required Setting<IReadOnlyList<TargetGroup>> Items { get; init; }

    /// <summary>Every course names the groups it is for.</summary>
    public Setting<bool> EveryCourseAligned { get; init; } = Setting.Open<bool>("every_course_aligned");

    /// <summary>Who decides which group somebody belongs to.</summary>
    public Setting<string> PlacementBy { get; init; } = Setting.Open<string>("placement_by");

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Items.Is(out var items) && Count.Is(out var count) && items.Count != count)
            yield return new("items", $"{items.Count} groups are listed, and count says {count}", "Make the two agree.");
    }
}

public sealed record TargetGroup
{
    public required string Code { get; init; }

    public required Setting<string> Audience { get; init; }
}
