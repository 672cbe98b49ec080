using GoldenThread.Foundation;

namespace GoldenThread.Partnerships.Packs.Tariffs;

/// <summary>Days missed of a course of several.</summary>
public sealed record MissedDays
{
    /// <summary>For the days missed, not for those attended.</summary>
    public Setting<IReadOnlyList<PriceRow>> Charge { get; init; } = Setting.Open<IReadOnlyList<PriceRow>>("charge");

    /// <summary>The whole course must be done again later.</summary>
    public bool RepeatWholeCourse { get; init; }

    public string? Note { get; init; }
}

/// <summary>Coming too late.</summary>
public sealed record LateArrival
{
    /// <summary>What happens, in the strategy's words.</summary>
    public Setting<string> Effect { get; init; } = Setting.Open<string>("effect");

    /// <summary>So long people are let in.</summary>
    public Setting<int> GraceMinutes { get; init; } = Setting.Open<int>("grace_minutes");

    /// <summary>When turned away. Whoever is let in is charged nothing.</summary>
    public Setting<IReadOnlyList<PriceRow>> Charge { get; init; } = Setting.Open<IReadOnlyList<PriceRow>>("charge");

    public string? Note { get; init; }
}

/// <summary>Going before the end.</summary>
public sealed record EarlyLeaving
{
    public bool? ManagerInformed { get; init; }

    public bool? Certificate { get; init; }

    public bool RepeatWholeCourse { get; init; }

    public Setting<IReadOnlyList<PriceRow>> Charge { get; init; } = Setting.Open<IReadOnlyList<PriceRow>>("charge");

    public string? Note { get; init; }
}

/// <summary>E-learning that is not finished in time.</summary>
public sealed record ElearningDeadline
{
    public Setting<Period> After { get; init; } = Setting.Open<Period>("after");

    public Setting<ElearningStart> CountedFrom { get; init; } = Setting.Open<ElearningStart>("counted_from");

    public Setting<IReadOnlyList<PriceRow>> Charge { get; init; } = Setting.Open<IReadOnlyList<PriceRow>>("charge");

    public string? Note { get; init; }
}

public enum ElearningStart
{
    EnrolmentOrAllocation,
}

/// <summary>A colleague coming instead.</summary>
public sealed record Substitution
{
    public required bool Allowed { get; init; }

    /// <summary>Who may come, in the strategy's words.</summary>
    public Setting<string> Who { get; init; } = Setting.Open<string>("who");

    /// <summary>Whom to tell.</summary>
    public Setting<string> Notify { get; init; } = Setting.Open<string>("notify");

    public Setting<string> Deadline { get; init; } = Setting.Open<string>("deadline");

    /// <summary>What is asked for on sickness: a prompt, never a condition.</summary>
    public Setting<string> Sickness { get; init; } = Setting.Open<string>("sickness");

    public string? Note { get; init; }
}

/// <summary>What becomes of the charge when somebody who pays to attend loses the place.</summary>
public enum PayingDelegate
{
    /// <summary>The fee is kept and nothing more is charged.</summary>
    FeeStands,

    /// <summary>The fee is kept and the charge comes on top.</summary>
    ChargedAsWell,

    /// <summary>The fee is not owed; the charge takes its place.</summary>
    ChargedInstead,
}
