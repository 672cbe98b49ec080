using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>How a standing is said and shown: always words, with the day.</summary>
public static class StandingWords
{
    public static string Of(Standing standing, RequirementForce force) => standing switch
    {
        Standing.Current => "In date",
        Standing.DueSoon => "Due",
        Standing.InGrace => "To do",
        Standing.Overdue => force == RequirementForce.Mandatory ? "Overdue" : "Advice: past its date",
        Standing.NotStarted => "Not begun",
        Standing.NoDateSet => "Not shown yet",
        _ => "If decided",
    };

    public static string? Kind(Standing standing, RequirementForce force) => standing switch
    {
        Standing.Current => "ok",
        Standing.DueSoon or Standing.InGrace => "due",
        Standing.Overdue => force == RequirementForce.Mandatory ? "gap" : "due",
        _ => null,
    };

    public static string? When(StandingBy standing) => standing switch
    {
        { By: null } => null,
        { Standing: Standing.Overdue, By: { } by } => $"since {London.SayShort(by)}",
        { Standing: Standing.Current, By: { } by } => $"until {London.SayShort(by)}",
        { By: { } by } => $"by {London.SayShort(by)}",
    };

    public static string Hours(int minutes) => minutes == 60 ? "1 hour" : $"{minutes / 60d:0.#} hours";

    /// <summary>What is pressing comes first.</summary>
    public static int Order(Standing standing) => standing switch { Standing.Overdue => 0, Standing.DueSoon => 1, Standing.InGrace => 2, Standing.NoDateSet => 3, Standing.NotStarted => 4, Standing.Current => 5, _ => 6 };

    /// <summary>"One thing is overdue. One falls due on 14 January 2027; two are in date."</summary>
    public static string Lede(IReadOnlyCollection<Assessed> rows)
    {
        var asked = rows.Where(r => r.Standing.Standing != Standing.NotAsked).ToList();
        if (asked.Count == 0) return "Nothing is asked by this partnership’s framework.";
        var overdue = asked.Count(r => r.Standing.Standing == Standing.Overdue);
        var next = asked.Where(r => r.Standing is { Standing: Standing.DueSoon or Standing.InGrace, By: not null }).MinBy(r => r.Standing.By);
        var good = asked.Count(r => r.Standing.Standing is Standing.Current or Standing.DueSoon);
        return $"{(overdue == 0 ? "Nothing is overdue." : overdue == 1 ? "One thing is overdue." : $"{overdue} things are overdue.")} {(next is null ? "" : $"The next falls due on {London.SayShort(next.Standing.By!.Value)}; ")}{good} of {asked.Count} {(good == 1 ? "is" : "are")} in date.";
    }
}
