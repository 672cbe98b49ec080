using System.Runtime.InteropServices;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Framework.Standings;

/// <summary>What a post asks of somebody and where they stand on a day, with the reason: the one answer that screens, files and the calculator give.</summary>
public static class Assess
{
    /// <param name="learnt">What the person has shown, in any order; the rest that is asked here follows from it and the day.</param>
    /// <param name="putOff">What was put off for posts like this, in the order of its decision.</param>
    public static IReadOnlyList<Assessed> Of(FrameworkRules rules, Placed post, DateOnly since, DateOnly day, IReadOnlyList<Learnt> learnt, IReadOnlyList<PutOff>? putOff = null)
    {
        var rows = new List<Assessed>();
        foreach (var (asked, isAsked, basis) in rules.OfPost(post, day))
        {
            var shown = For(asked, learnt);
            var (dates, was, by) = PutOff.Of(Due.Dates(day, since, asked, CollectionsMarshal.AsSpan(shown)), asked.Code, putOff ?? []);
            var standing = isAsked ? Due.On(day, since, dates) : new(Standing.NotAsked, null);
            if (!isAsked) dates = default;
            var kind = dates.MetOn is { } on ? shown.FindLast(s => s.On == on && asked.Takes(in s)).Kind : null;
            rows.Add(new(asked, dates, standing, basis != Basis.Seed ? basis : dates.MetOn is null ? asked.FirstBasis : asked.RenewalBasis, kind) { PutOffFrom = isAsked ? was : null, PutOffBy = isAsked ? by : null });
        }

        return rows;
    }

    /// <summary>What counts for one requirement, oldest first.</summary>
    public static List<Proof> For(Asked asked, IEnumerable<Learnt> learnt)
    {
        var shown = new List<Proof>();
        foreach (var one in learnt)
            if (one.Requirement == asked.Code || asked.AlsoMetBy.Contains(one.Requirement)) shown.Add(one.Proof);
        shown.Sort(static (a, b) => a.On.CompareTo(b.On));
        return shown;
    }
}

/// <summary>A piece of learning and the requirement it was recorded for.</summary>
public sealed record Learnt(string Requirement, Proof Proof);

/// <summary>One requirement of a post with the standing on a day.</summary>
public sealed record Assessed(Asked Asked, DueDates Dates, StandingBy Standing, Basis Basis, EvidenceKind? Kind)
{
    /// <summary>The date before it was put off; null where it was not.</summary>
    public DateOnly? PutOffFrom { get; init; }

    public PutOff? PutOffBy { get; init; }

    public string Why => PutOffBy is { } put ? $"{DueInWords.Why(Asked, Dates, Standing, Kind)} {DueInWords.Longer(PutOffFrom!.Value, put)}" : DueInWords.Why(Asked, Dates, Standing, Kind);

    public string? MetBy => DueInWords.MetBy(Dates, Kind);
}
