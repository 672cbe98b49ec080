using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs.Tariffs;

/// <summary>One row of a table of fees or charges: for whom, for what, how much. The first row that fits decides; what a row leaves out it does not ask for.</summary>
public sealed record PriceRow : IChecked
{
    /// <summary>Organisations it is for.</summary>
    public Who? Who { get; init; }

    /// <summary>Kinds of event it is for: course, seminar, elearning, or a word of the pack's own.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    public IReadOnlyList<LearningForm> Forms { get; init; } = [];

    public EventLength? Length { get; init; }

    /// <summary>Events of exactly so many days.</summary>
    public int? Days { get; init; }

    /// <summary>Days that last longer than this. Only where a policy gives edges in hours; else the length is what the coordinator set (A-ALL-02).</summary>
    public int? OverHours { get; init; }

    /// <summary>Days that last so long at most.</summary>
    public int? UpToHours { get; init; }

    /// <summary>Cancellations received later than this before the first day. Absence is later than all.</summary>
    public Period? Inside { get; init; }

    public Setting<Money> Amount { get; init; } = Setting.Open<Money>("amount");

    /// <summary>A share of what the place costs, in per cent.</summary>
    public Setting<int> PercentOfPrice { get; init; } = Setting.Open<int>("percent_of_price");

    /// <summary>As another table says.</summary>
    public ChargeTable? As { get; init; }

    /// <summary>What the amount is counted by; where left out, as the table is.</summary>
    public PriceUnit? Per { get; init; }

    /// <summary>What was bought for this person (an interpreter) comes on top.</summary>
    public bool PlusExtraCosts { get; init; }

    /// <summary>Nothing is proposed: an officer decides, up to the amount.</summary>
    public bool OfficerDecides { get; init; }

    public string? Note { get; init; }

    /// <summary>What the row asks for: two rows that ask for the same overlap.</summary>
    internal object Asks => (Who, string.Join(' ', Events), string.Join(' ', Forms), Length, Days, (OverHours, UpToHours), Inside);

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        var ways = (Amount.IsGiven() ? 1 : 0) + (PercentOfPrice.IsGiven() ? 1 : 0) + (As is null ? 0 : 1);
        if (ways > 1) yield return new("amount", "a row says its amount in one way", "Keep one of `amount`, `percent_of_price` and `as`.");
        if (PercentOfPrice.Is(out var share) && share is < 0 or > 100) yield return new("percent_of_price", $"{share} is not a share of a price", "Write 0 to 100.");
        if (Days is < 2 or > 100) yield return new("days", $"{Days} is not the length of a course of several days", "Write 2 or more.");
        if (Days is not null && Length is not (null or EventLength.MultiDay)) yield return new("days", "only a course of several days has them", "Write `length: multi_day`, or leave `length` out.");
        if (OverHours is < 0 || UpToHours is < 1 || OverHours >= UpToHours) yield return new("up_to_hours", "these hours have no length between them", "Put `over_hours` below `up_to_hours`.");
        if (Inside is { Unit: PeriodUnit.Months or PeriodUnit.Years }) yield return new("inside", "notice is not counted in months or years", "Use hours, working_days, calendar_days or weeks.");
    }
}

/// <summary>The form learning takes, as charges tell it apart.</summary>
public enum LearningForm
{
    Classroom,
    Virtual,
    Online,
    Elearning,
}

/// <summary>What an amount is counted by.</summary>
public enum PriceUnit
{
    PerPersonPerCourse,
    PerPersonPerDay,

    /// <summary>A licence: once a year for the whole organisation.</summary>
    PerOrganisationPerYear,
}

/// <summary>The tables that others may point at.</summary>
public enum ChargeTable
{
    LateCancellation,
    NonAttendance,
}
