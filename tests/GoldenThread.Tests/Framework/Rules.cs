using System.Globalization;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Framework;

/// <summary>What tests of standings say often.</summary>
internal static class Rules
{
    public static FrameworkRules Of(string slug) => FrameworkRules.Of(PacksHere.Pack(slug));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"level_1 elearning 2024-03-03; level_2 2025-01-01".</summary>
    public static IReadOnlyList<Learnt> Learnt(string text) => [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one =>
    {
        var words = one.Split(' ');
        return new Learnt(words[0], new(Day(words[^1]), words.Length == 3 ? GoldenThread.Foundation.Names.FromCode<EvidenceKind>(words[1])!.Value : null));
    })];

    /// <summary>"level_1 overdue 2026-10-01 mandatory reading": the rows as one text each.</summary>
    public static IReadOnlyList<string> Ask(string slug, string since, string on, Placed post, string learnt = "", bool all = false) =>
        [.. Assess.Of(Of(slug), post, Day(since), Day(on), Learnt(learnt)).Where(r => all || r.Standing.Standing != Standing.NotAsked)
            .Select(r => $"{r.Asked.Code} {GoldenThread.Foundation.Names.Code(r.Standing.Standing)}{(r.Standing.By is { } by ? $" {by:yyyy-MM-dd}" : "")}")];
}
