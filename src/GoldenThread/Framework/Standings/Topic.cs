namespace GoldenThread.Framework.Standings;

/// <summary>Something that is to be learnt beside a requirement, without a period: nobody is ever overdue for it .</summary>
/// <param name="Code">Achievements are recorded under it.</param>
public sealed record Topic(string Code, string Name, Asked Beside)
{
    private const int Longest = 60;

    /// <summary>The code follows from the words, so that it stays when the order in the policy changes.</summary>
    public static Topic Of(Asked asked, string words)
    {
        var said = string.Concat(words.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        var code = $"{asked.Code}.{said}";
        return new(code.Length > Longest ? code[..Longest] : code, char.ToUpperInvariant(words[0]) + words[1..], asked);
    }

    /// <summary>When each was shown last, of those beside what is asked of somebody.</summary>
    public static IReadOnlyList<Shown> Of(FrameworkRules rules, IReadOnlySet<string> asked, IEnumerable<(string Requirement, DateOnly On)> learnt)
    {
        var last = learnt.GroupBy(l => l.Requirement).ToDictionary(g => g.Key, g => g.Max(l => l.On));
        return [.. rules.Topics.Where(t => asked.Contains(t.Beside.Code)).Select(t => new Shown(t, last.TryGetValue(t.Code, out var on) ? on : null))];
    }

    /// <param name="On">Null: not shown yet.</param>
    public sealed record Shown(Topic Topic, DateOnly? On);
}
