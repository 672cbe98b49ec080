using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A training level: for whom, by when after starting, and how often again.</summary>
public sealed record PackLevel : IChecked
{
    public required string Code { get; init; }

    public Setting<string> Name { get; init; } = Setting.Open<string>("name");

    public required int Order { get; init; }

    /// <summary>The staffing groups it is for, where the partnership counts by them.</summary>
    [RefersTo("staffing_groups")]
    public IReadOnlyList<string> StaffingGroups { get; init; } = [];

    /// <summary>The staffing group that needs no level above this one.</summary>
    [RefersTo("staffing_groups")]
    public string? MaxForGroup { get; init; }

    /// <summary>Groups of which the manager decides whether this level is asked (A-WAR-03).</summary>
    [RefersTo("staffing_groups")]
    public Setting<IReadOnlyList<string>> ByDecisionFor { get; init; } = Setting.Open<IReadOnlyList<string>>("by_decision_for");

    /// <summary>Only what is mandatory can be breached.</summary>
    public Setting<RequirementForce> Force { get; init; } = Setting.Open<RequirementForce>("force");

    /// <summary>The levels of health's own framework that stand beside this one .</summary>
    public IReadOnlyList<string> Intercollegiate { get; init; } = [];

    /// <summary>Who is meant, for example; never decides by itself .</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    public Setting<string> Audience { get; init; } = Setting.Open<string>("audience");

    /// <summary>How long somebody new has.</summary>
    public required Setting<Period> DeadlineAfterStart { get; init; }

    /// <summary>How long it lasts.</summary>
    public required Setting<Period> Renewal { get; init; }

    public Setting<Prerequisite> Prerequisite { get; init; } = Setting.Open<Prerequisite>("prerequisite");

    /// <summary>What counts as having done it.</summary>
    public Setting<IReadOnlyList<EvidenceKind>> Evidence { get; init; } = Setting.Open<IReadOnlyList<EvidenceKind>>("evidence");

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (TooFine(DeadlineAfterStart)) yield return NotCounted("deadline_after_start");
        if (TooFine(Renewal)) yield return NotCounted("renewal");
        if (ByDecisionFor.Is(out var decided) && decided.Except(StaffingGroups).ToList() is [var stray, ..])
            yield return new("by_decision_for", $"group {stray} does not stand in this level", "Name only groups of `staffing_groups`.");
    }

    private static bool TooFine(Setting<Period> setting) => new[] { setting.Stated, setting.Reading, setting.Local }.Any(g => g?.Value.Unit is PeriodUnit.Hours or PeriodUnit.WorkingDays);

    private static Wrong NotCounted(string key) => new(key, "training is not counted in hours or working days", "Use P28D, P6W, P3M or P2Y.");
}

/// <summary>What must have been done before.</summary>
public sealed record Prerequisite
{
    public required string Kind { get; init; }

    public string? AppliesTo { get; init; }
}
