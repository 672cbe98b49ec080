using GoldenThread.Framework.Standings;

namespace GoldenThread.Framework.OwnTraining;

/// <summary>Whether what an agency asks is at least what the framework asks as a minimum: as soon, and as often (R-047). What the framework leaves open cannot be fallen short of.</summary>
public static class MinimumStandard
{
    /// <summary>Where the own rule falls short, in words; empty where it does not.</summary>
    public static IReadOnlyList<string> Short(Asked own, Asked framework)
    {
        var said = new List<string>();
        if (!framework.First.IsNone && Longer(own.First, framework.First))
            said.Add($"{(own.First.IsNone ? "It sets no first date" : $"It gives {DueInWords.Say(own.First)} to start with")}; the framework gives {DueInWords.Say(framework.First)}.");
        if (!framework.Renewal.IsNone && Longer(own.Renewal, framework.Renewal))
            said.Add($"{(own.Renewal.IsNone ? "It is never renewed" : $"It is renewed after {DueInWords.Say(own.Renewal)}")}; the framework asks it again after {DueInWords.Say(framework.Renewal)}.");
        return said;
    }

    /// <summary>None is longer than any; months and days are compared on a day from which every month is as long as it can be.</summary>
    private static bool Longer(Stretch own, Stretch framework) => own.IsNone || own.After(_day) > framework.After(_day);

    private static readonly DateOnly _day = new(2025, 7, 1);
}
