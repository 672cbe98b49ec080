using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A standing group: its names, its chair, how often it meets, and whom it answers to .</summary>
[Carried("functions", "standing_items", "analyses", "reports", "receives", "reviews", "role", "procedures_meetings")]
public sealed record PackGroup
{
    public required string Code { get; init; }

    public required Setting<string> Name { get; init; }

    /// <summary>Other names the documents print for the same group.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public Setting<string> Chair { get; init; } = Setting.Open<string>("chair");

    public Setting<IReadOnlyList<string>> Members { get; init; } = Setting.Open<IReadOnlyList<string>>("members");

    public Setting<Rhythm> Meets { get; init; } = Setting.Open<Rhythm>("meets");

    [RefersTo("groups")]
    public Setting<string> ReportsTo { get; init; } = Setting.Open<string>("reports_to");

    [RefersTo("groups")]
    public Setting<string> AccountableTo { get; init; } = Setting.Open<string>("accountable_to");

    [RefersTo("groups")]
    public Setting<string> RecommendsTo { get; init; } = Setting.Open<string>("recommends_to");

    /// <summary>Who gets its yearly report.</summary>
    [RefersTo("groups")]
    public Setting<string> AnnualTo { get; init; } = Setting.Open<string>("annual_to");

    public IReadOnlyList<string> Remit { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>How often a group meets: so many times a year, or every so many months (two numbers make a band).</summary>
public sealed record Rhythm : IChecked
{
    public int? PerYear { get; init; }

    public IReadOnlyList<int> EveryMonths { get; init; } = [];

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (PerYear is null == (EveryMonths.Count == 0)) yield return new("per_year", "a rhythm is either so many meetings a year or a meeting every so many months", "Write `per_year: 6` or `every_months: 2`.");
        if (PerYear is < 1 or > 366) yield return new("per_year", $"{PerYear} meetings a year cannot be", "Write a number from 1 to 366.");
        if (EveryMonths.Count > 2 || EveryMonths.Any(m => m is < 1 or > 24)) yield return new("every_months", "the months must be one number or a band of two, from 1 to 24", "Write `every_months: 2` or `every_months: [2, 3]`.");
    }
}
