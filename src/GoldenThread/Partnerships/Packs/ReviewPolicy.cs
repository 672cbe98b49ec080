using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>The reviews the partnership holds and their clocks.</summary>
[Carried(
    "serious_case_test", "harm_definition", "decision_panel", "notify", "statuses", "statuses_proposed",
    "external", "guidance", "training_officer_takes_part", "outputs")]
public sealed record ReviewPolicy
{
    public required IReadOnlyList<ReviewType> Types { get; init; }

    public string? Note { get; init; }
}

/// <summary>A kind of review. Its code is the name of its clock; where no deadline is set, the national one of the same name counts.</summary>
[Carried(
    "printed_as", "output", "output_frequency", "aims", "contributors", "naming_rule", "scale", "grounds", "principles", "lead", "purpose",
    "parallel_processes", "condition", "recommended_by", "agreed_by", "letter_to", "letter_content", "raised", "trigger", "chair", "facts")]
public sealed record ReviewType : IChecked
{
    public required string Code { get; init; }

    public Setting<string> Name { get; init; } = Setting.Open<string>("name");

    public required Setting<Period> Deadline { get; init; }

    public Setting<string> CountedFrom { get; init; } = Setting.Open<string>("counted_from");

    /// <summary>The document that says so.</summary>
    [RefersTo("documents")]
    public string? Source { get; init; }

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Deadline.Is(out var deadline) && deadline.Unit is PeriodUnit.Hours) yield return ClockUnit.NotHours("deadline");
    }
}

/// <summary>Clocks of reviews count from a day, not from an hour.</summary>
internal static class ClockUnit
{
    public static Wrong NotHours(string key) => new(key, "a review's clock is not counted in hours", "Use working_days, calendar_days, weeks, months or years.");
}
