using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>Something a framework asks of people or of organisations, in every shape strategies and sectors use. Levels ask by themselves; this is what stands beside them.</summary>
public sealed record PackRequirement : IChecked
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Only what is mandatory can be breached; the rest is advice .</summary>
    public required Setting<RequirementForce> Force { get; init; }

    public required AskedOf For { get; init; }

    /// <summary>How long somebody new has.</summary>
    public Setting<Period> DeadlineAfterStart { get; init; } = Setting.Open<Period>("deadline_after_start");

    /// <summary>How long it lasts, from the day it was done; for hours, the rolling window they are counted in.</summary>
    public Setting<Period> Renewal { get; init; } = Setting.Open<Period>("renewal");

    /// <summary>So many hours instead of one course.</summary>
    public Setting<HoursAsked> Hours { get; init; } = Setting.Open<HoursAsked>("hours");

    /// <summary>So many pieces of learning instead of one.</summary>
    public Setting<TimesAsked> Times { get; init; } = Setting.Open<TimesAsked>("times");

    /// <summary>To be shown anew in each year that ends on this day, whenever in it.</summary>
    public Setting<YearEnd> EachYearTo { get; init; } = Setting.Open<YearEnd>("each_year_to");

    /// <summary>What counts as having done it; nothing said, anything does.</summary>
    public Setting<IReadOnlyList<EvidenceKind>> Evidence { get; init; } = Setting.Open<IReadOnlyList<EvidenceKind>>("evidence");

    /// <summary>A refresher renews it too. Otherwise it keeps people fresh and renews nothing.</summary>
    public Setting<bool> RefresherCounts { get; init; } = Setting.Open<bool>("refresher_counts");

    /// <summary>What has the same worth: other requirements that meet this one.</summary>
    [RefersTo("requirements", "levels")]
    public IReadOnlyList<string> AlsoMetBy { get; init; } = [];

    /// <summary>Courses of other partnerships that have the same worth, by their own names.</summary>
    public IReadOnlyList<string> Equivalents { get; init; } = [];

    /// <summary>What comes before it.</summary>
    [RefersTo("requirements", "levels")]
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The parts it consists of, in order.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>What it should also cover, without a period.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Asked of each person, or of the organisation with a headcount .</summary>
    public AttachedTo AttachedTo { get; init; }

    public string? AgreedBy { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Where it was read, with the edition.</summary>
    public string? Source { get; init; }

    public string? Edition { get; init; }

    /// <summary>False: not found in the source itself; say so wherever it is shown.</summary>
    public bool? Verified { get; init; }

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (TooFine(DeadlineAfterStart)) yield return NotCounted("deadline_after_start");
        if (TooFine(Renewal)) yield return NotCounted("renewal");
        if (EachYearTo.IsGiven() && Renewal.IsGiven()) yield return new("each_year_to", "it is to be shown each calendar year and also renewed from the day it was done", "Keep one of `each_year_to` and `renewal`.");
        if (Hours.IsGiven() && Times.IsGiven()) yield return new("times", "hours and times are both asked", "Keep one, or write two requirements.");
        if (From > Until) yield return new("until", "it ends before it begins", "Write a later day, or take `until` out.");
        if (AlsoMetBy.Contains(Code) || After.Contains(Code)) yield return new(After.Contains(Code) ? "after" : "also_met_by", "it points at itself", "Take its own code out.");
        if (For.IsNobody && AttachedTo == AttachedTo.Person) yield return new("for", "nobody is asked", "Write `everyone: true`, or name staffing_groups, levels, target_groups, roles or sectors.");
    }

    private static bool TooFine(Setting<Period> setting) => new[] { setting.Stated, setting.Reading, setting.Local }.Any(g => g?.Value.Unit is PeriodUnit.Hours or PeriodUnit.WorkingDays);

    private static Wrong NotCounted(string key) => new(key, "training is not counted in hours or working days", "Use P28D, P6W, P3M or P2Y.");
}

public enum RequirementForce
{
    Mandatory,
    Recommended,
}

public enum AttachedTo
{
    Person,
    Organisation,
}

/// <summary>Whom a requirement is asked of. Where several kinds are named, all must fit; of each kind, one.</summary>
public sealed record AskedOf
{
    public bool Everyone { get; init; }

    [RefersTo("staffing_groups")]
    public IReadOnlyList<string> StaffingGroups { get; init; } = [];

    [RefersTo("levels")]
    public IReadOnlyList<string> Levels { get; init; } = [];

    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary>Sector roles: designated_safeguarding_lead, governor.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    internal bool IsNobody => !Everyone && StaffingGroups.Count + Levels.Count + TargetGroups.Count + Roles.Count + Sectors.Count == 0;
}

/// <summary>Hours of learning, of which a share with others.</summary>
public sealed record HoursAsked : IChecked
{
    public required int Total { get; init; }

    public int ParticipatoryPercent { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Total is < 1 or > 1000) yield return new("total", $"{Total} is not a number of hours", "Write 1 to 1000.");
        if (ParticipatoryPercent is < 0 or > 100) yield return new("participatory_percent", $"{ParticipatoryPercent} is not a share", "Write 0 to 100.");
    }
}

/// <summary>Pieces of learning, of which some of one kind.</summary>
public sealed record TimesAsked : IChecked
{
    public required int Total { get; init; }

    /// <summary>How many of them must be of one of these kinds.</summary>
    public int OfKind { get; init; }

    public IReadOnlyList<EvidenceKind> Kinds { get; init; } = [];

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Total is < 1 or > 100) yield return new("total", $"{Total} is not a number of pieces", "Write 1 to 100.");
        if (OfKind < 0 || OfKind > Total) yield return new("of_kind", $"{OfKind} of {Total} cannot be", "Write a number up to the total.");
        if (OfKind > 0 && Kinds.Count == 0) yield return new("kinds", "no kind is named", "Name the kinds that `of_kind` counts.");
    }
}

/// <summary>The last day of a year that is not the calendar's: 30 November.</summary>
public sealed record YearEnd : IChecked
{
    public required int Month { get; init; }

    public required int Day { get; init; }

    /// <summary>The last day of the year that a day lies in.</summary>
    public DateOnly Of(DateOnly day)
    {
        var end = In(day.Year);
        return day <= end || day.Year == DateOnly.MaxValue.Year ? end : In(day.Year + 1);
    }

    private DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Month is < 1 or > 12) yield return new("month", $"{Month} is not a month", "Write 1 to 12.");
        else if (Day < 1 || Day > DateTime.DaysInMonth(2024, Month)) yield return new("day", $"{Day} is not a day of that month", "Write a day the month has.");
    }
}
