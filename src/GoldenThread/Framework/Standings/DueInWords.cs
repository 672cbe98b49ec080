using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Framework.Standings;

/// <summary>Says why somebody stands where they stand: "Foundation on 3 March 2024 by e-learning; to be renewed after 3 years; due by 3 March 2027".</summary>
public static class DueInWords
{
    public static string Why(Asked asked, DueDates dates, StandingBy standing, EvidenceKind? kind) => standing.Standing switch
    {
        Standing.NotAsked => $"{asked.Name} is asked only if the manager decides so.",
        Standing.NotStarted => "The post has not begun on that day.",
        Standing.NoDateSet => $"{asked.Name} has not been shown, and this partnership sets no date for it.{Following(asked)}",
        Standing.InGrace when dates.MetOn is { } old => $"{asked.Name} was last shown on {London.SayShort(old)}, which no longer counts; {First(asked)}, by {London.SayShort(standing.By!.Value)}.",
        Standing.InGrace => $"{asked.Name} has not been shown yet; {First(asked)}, by {London.SayShort(standing.By!.Value)}.{Following(asked)}",
        Standing.Overdue when dates.MetOn is null => $"{asked.Name} has not been shown; {First(asked)}, by {London.SayShort(standing.By!.Value)}.",
        Standing.Current when dates.By is null => $"{MetBy(asked, dates, kind)}; {(asked.NeverDue || asked.Renewal.IsNone ? "no renewal is set" : "nothing falls due")}.",
        _ => $"{MetBy(asked, dates, kind)}; {Again(asked)}; {(standing.Standing == Standing.Overdue ? "was due" : "due")} by {London.SayShort(standing.By!.Value)}.",
    };

    /// <summary>"e-learning on 1 August 2026"; null where nothing counts.</summary>
    public static string? MetBy(DueDates dates, EvidenceKind? kind) => dates.MetOn is { } on ? $"{(kind is { } k ? Word(k) : "shown")} on {London.SayShort(on)}" : null;

    /// <summary>"It was due by 3 March 2027 and put off to 30 June 2027: courses were cancelled."</summary>
    public static string Longer(DateOnly was, PutOff put) => $"It was due by {London.SayShort(was)} and was put off to {London.SayShort(put.To)}: {put.Why.TrimEnd('.')}.";

    public static string Word(EvidenceKind kind) => kind switch
    {
        EvidenceKind.FaceToFace => "face-to-face training",
        EvidenceKind.Elearning => "e-learning",
        EvidenceKind.SelfStudy => "self-study",
        EvidenceKind.PeerPracticeGroup => "peer practice group",
        EvidenceKind.PeerReflection => "reflection with a peer",
        EvidenceKind.AgencyTraining => "agency training",
        EvidenceKind.OtherPartnership => "another partnership’s course",
        EvidenceKind.Certificate => "certificate from elsewhere",
        EvidenceKind.Virtual => "virtual session",
        _ => Names.Code(kind).Replace('_', ' '),
    };

    public static string Say(Stretch stretch) => stretch switch
    {
        { Months: > 0 and var m } when m % 12 == 0 => Many(m / 12, "year"),
        { Months: > 0 and var m } => Many(m, "month"),
        { Days: var d } when d % 7 == 0 => Many(d / 7, "week"),
        _ => Many(stretch.Days, "day"),
    };

    /// <summary>What is asked, in a line: "within 3 months of starting, then every 3 years".</summary>
    public static string Rule(Asked asked)
    {
        var first = asked.First.IsNone ? null : $"within {Say(asked.First)} of starting";
        var again = asked.YearEnd is not null || !asked.Renewal.IsNone ? Again(asked) : null;
        return (first, again) switch { (null, null) => "no date is set by this partnership", (null, _) => again, (_, null) => first, _ => $"{first}, then {again}" };
    }

    /// <summary>How often again: "renewed every 3 years", "12 hours in any 3 years".</summary>
    public static string Often(Asked asked) => asked switch
    {
        { YearEnd: null, Renewal.IsNone: true, Minutes: > 0 } => $"{asked.Minutes / 60} hours, once",
        { YearEnd: null, Renewal.IsNone: true } => "no renewal is set",
        _ => Again(asked),
    };

    private static string MetBy(Asked asked, DueDates dates, EvidenceKind? kind) => $"{asked.Name} on {London.SayShort(dates.MetOn!.Value)}{(kind is { } k ? $" by {Word(k)}" : "")}";

    private static string First(Asked asked) => asked switch
    {
        { First.IsNone: false } => $"it is asked within {Say(asked.First)} of starting",
        { YearEnd: { } year } => $"it is asked in each year to {year.Day} {System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(year.Month)}",
        _ => $"it is asked {Again(asked)}",
    };

    private static string Again(Asked asked) => asked switch
    {
        { YearEnd: { } year } => $"asked anew in each year to {year.Day} {System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(year.Month)}",
        { Minutes: > 0 and var m, ParticipatoryMinutes: var p } => $"{m / 60} hours in any {Say(asked.Renewal)}{(p > 0 ? $", {p / 60d:0.#} of them with others" : "")}",
        _ => $"renewed every {(Say(asked.Renewal) is var said && said.StartsWith("1 ", StringComparison.Ordinal) ? said[2..] : said)}",
    };

    private static string Following(Asked asked) => asked.After.Count == 0 ? "" : " It follows what comes before it.";

    private static string Many(int n, string unit) => n == 1 ? $"1 {unit}" : $"{n} {unit}s";
}
