using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A form learning takes: how long, in which modes, and how many people it wants .</summary>
[Carried("kinds", "breakout_rooms_when_virtual", "group_exercises", "external_speakers", "questions", "duration_note")]
public sealed record CourseFormat : IChecked
{
    public required string Code { get; init; }

    public Setting<string> Name { get; init; } = Setting.Open<string>("name");

    public required Setting<EventLength> Length { get; init; }

    /// <summary>How many days a multi-day format has.</summary>
    public int? Days { get; init; }

    public required Setting<IReadOnlyList<Mode>> Modes { get; init; }

    public required Setting<int> DelegatesMin { get; init; }

    public required Setting<int> DelegatesMax { get; init; }

    /// <summary>True: the greatest number is a guide that warns, not a limit that blocks.</summary>
    public bool DelegatesApprox { get; init; }

    /// <summary>The time a learner has once enrolled.</summary>
    public Setting<Period> CompleteWithin { get; init; } = Setting.Open<Period>("complete_within");

    [RefersTo("levels")]
    public string? Level { get; init; }

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (DelegatesMin.Is(out var min) && min < 1) yield return new("delegates_min", $"{min} delegates cannot be the fewest", "Write 1 or more.");
        if (DelegatesMax.Is(out var max) && max < 1) yield return new("delegates_max", $"{max} delegates cannot be the most", "Write 1 or more.");
        if (DelegatesMin.Is(out min) && DelegatesMax.Is(out max) && min > max) yield return new("delegates_min", $"the fewest ({min}) is more than the most ({max})", "Put the two in order.");
        if (Days is < 2) yield return new("days", "a format of several days has at least two", "Write 2 or more, or leave `days` out.");
    }
}

/// <summary>How long an event is. Set by the coordinator, never worked out from the clock (A-ALL-02).</summary>
public enum EventLength
{
    UpTo3Hours,
    HalfDay,
    FullDay,
    MultiDay,
}

public enum Mode
{
    /// <summary>Face to face.</summary>
    Classroom,
    Virtual,
    Online,
    SelfStudy,
}
