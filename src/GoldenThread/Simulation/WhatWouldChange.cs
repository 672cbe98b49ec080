using GoldenThread.Data;
using GoldenThread.Framework;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>What a draft of the framework would change for the real people of a partnership on a day: who becomes overdue, who is asked anew, in which sector and agency. Only reads; works out anew only what the draft changes .</summary>
public sealed class WhatWouldChange(Db db, PackInForce packs)
{
    /// <param name="On">The day it is looked at; today when left out.</param>
    public sealed record Request(Guid DraftId, DateOnly? On = null);

    public async Task<Found?> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.DraftId, stop) is not { } draft) return null;
        var began = (await packs.VersionAsync(draft.BaseVersionId, context, stop))!;
        return await DoAsync(began.Pack, PackDocument.FromJson(draft.Content).Read(Readings.Confirmed), request.On ?? context.Today, context, stop);
    }

    /// <summary>The same for two policies at hand.</summary>
    public async Task<Found> DoAsync(Pack inForce, Pack tried, DateOnly day, OperationContext context, CancellationToken stop = default)
    {
        var lines = FrameworkDiff.Of(inForce, tried);
        var (now, then) = (FrameworkRules.Of(inForce), FrameworkRules.Of(tried));
        var codes = lines.Select(l => l.Code).ToHashSet(StringComparer.Ordinal);
        if (codes.Count == 0) return new(day, lines, [], [], [], [], []);

        await using var work = await db.ReadAsync(context, stop);
        var facts = await db.FactsAsync(null, null, stop, [.. codes.SelectMany(c => new[] { now.Named(c), then.Named(c) }).OfType<Asked>().SelectMany(a => a.AlsoMetBy.Append(a.Code)).Distinct()]);
        var agencies = await db.Agencies.AsNoTracking().Select(a => new { a.Id, a.Name, a.Sector }).ToDictionaryAsync(a => a.Id, a => (a.Name, a.Sector), stop);
        var (rows, counts) = Compare(facts, now, then, codes, day);

        var people = facts.Posts.Where(p => p.From <= day && (p.Until is null || p.Until >= day)).Select(p => (p.PersonId, p.AgencyId)).Distinct().ToList();
        return new(
            day, lines, rows,
            [.. Enum.GetValues<Effect>().Where(e => e != Effect.None).Select(e => new Total(e, People(rows.Where(r => r.Effect == e)))).Where(t => t.People > 0)],
            [.. counts.Select(c => c.Value with { Name = (then.Named(c.Key) ?? now.Named(c.Key))!.Name })],
            [.. By(r => agencies[r.AgencyId].Sector).Select(g => new SectorPart(g.Key, g.Overdue, g.Cleared, people.Where(p => agencies[p.AgencyId].Sector == g.Key).Select(p => p.PersonId).Distinct().Count())).OrderByDescending(s => s.Overdue).ThenBy(s => s.Sector)],
            [.. By(r => r.AgencyId).Select(g => new AgencyPart(g.Key, agencies[g.Key].Name, g.Overdue, g.Cleared, people.Count(p => p.AgencyId == g.Key))).OrderByDescending(a => a.Overdue).ThenBy(a => a.Name, StringComparer.OrdinalIgnoreCase)]);

        IEnumerable<(TKey Key, int Overdue, int Cleared)> By<TKey>(Func<Row, TKey> key) => rows.Where(r => r.Effect is Effect.BecomesOverdue or Effect.NoLongerOverdue).GroupBy(key)
            .Select(g => (g.Key, People(g.Where(r => r.Effect == Effect.BecomesOverdue)), People(g.Where(r => r.Effect == Effect.NoLongerOverdue))));
    }

    private static int People(IEnumerable<Row> rows) => rows.Select(r => r.PersonId).Distinct().Count();

    private static (List<Row> Rows, Dictionary<string, RequirementPart> Counts) Compare(Facts facts, FrameworkRules now, FrameworkRules then, HashSet<string> codes, DateOnly day)
    {
        var rows = new List<Row>();
        var counts = new Dictionary<string, RequirementPart>(StringComparer.Ordinal);
        // Posts that stand alike are asked the same; so few pairs are made, and looked up by the lists themselves.
        var pairs = new Dictionary<(IReadOnlyList<AskedOfPost>, IReadOnlyList<AskedOfPost>), List<Pair>>();
        foreach (var post in facts.Posts)
        {
            if (post.From > day || post.Until < day) continue;
            var (asks, would) = (facts.Asked(now, post, day), facts.Asked(then, post, day));
            if (!pairs.TryGetValue((asks, would), out var alike)) pairs[(asks, would)] = alike = Pair.Of(asks, would, codes);
            foreach (var pair in alike)
            {
                var proofs = facts.Proofs(pair.Then ?? pair.Now!, post.PersonId);
                var was = Side(pair.Now, pair.SameProofs ? proofs : facts.Proofs(pair.Now ?? pair.Then!, post.PersonId));
                var will = Side(pair.Then, proofs);
                var effect = WouldChange.Of(was, will);
                counts[pair.Code] = (counts.GetValueOrDefault(pair.Code) ?? RequirementPart.None(pair.Code)).With(was, will, effect);
                if (effect != Effect.None) rows.Add(new(post.PersonId, post.Id, post.AgencyId, pair.Code, effect, was?.Standing.By, will?.Standing.By));

                WouldChange.Side? Side(Asked? asked, List<Proof> shown) => asked is null ? null : new(Due.On(day, post.From, facts.Dates(day, post, asked, shown)), asked.Force);
            }
        }

        return (rows, counts);
    }

    /// <summary>One requirement under both policies, for posts that stand alike.</summary>
    private sealed record Pair(string Code, Asked? Now, Asked? Then)
    {
        public bool SameProofs { get; } = Now is null || Then is null || Now.AlsoMetBy.SequenceEqual(Then.AlsoMetBy);

        public static List<Pair> Of(IReadOnlyList<AskedOfPost> asks, IReadOnlyList<AskedOfPost> would, HashSet<string> codes) =>
            [.. codes.Select(c => new Pair(c, Asked(asks, c), Asked(would, c))).Where(p => p.Now is not null || p.Then is not null)];

        private static Asked? Asked(IReadOnlyList<AskedOfPost> list, string code) => list.FirstOrDefault(a => a.IsAsked && a.Asked.Code == code)?.Asked;
    }

    /// <param name="Rows">Each post and requirement for which something changes: the list behind every number.</param>
    public sealed record Found(DateOnly On, IReadOnlyList<FrameworkDiff.Line> Lines, IReadOnlyList<Row> Rows, IReadOnlyList<Total> Totals, IReadOnlyList<RequirementPart> ByRequirement, IReadOnlyList<SectorPart> BySector, IReadOnlyList<AgencyPart> ByAgency)
    {
        public int Of(Effect effect) => Totals.FirstOrDefault(t => t.Effect == effect)?.People ?? 0;
    }

    public sealed record Row(Guid PersonId, Guid PostId, Guid AgencyId, string Code, Effect Effect, DateOnly? Was, DateOnly? Will);

    /// <param name="People">Each counted once, however many posts they hold.</param>
    public sealed record Total(Effect Effect, int People);

    /// <summary>Posts of which one thing is asked, and how many of them are past its date, under both.</summary>
    public sealed record RequirementPart(string Code, string Name, int AskedNow, int AskedThen, int PassedNow, int PassedThen, int Changed)
    {
        internal static RequirementPart None(string code) => new(code, code, 0, 0, 0, 0, 0);

        internal RequirementPart With(WouldChange.Side? now, WouldChange.Side? then, Effect effect) => this with
        {
            AskedNow = AskedNow + (now is null ? 0 : 1),
            AskedThen = AskedThen + (then is null ? 0 : 1),
            PassedNow = PassedNow + (now is { Standing.Standing: Standing.Overdue } ? 1 : 0),
            PassedThen = PassedThen + (then is { Standing.Standing: Standing.Overdue } ? 1 : 0),
            Changed = Changed + (effect == Effect.None ? 0 : 1),
        };
    }

    /// <param name="People">All who work in the sector on the day.</param>
    public sealed record SectorPart(Sector Sector, int Overdue, int Cleared, int People);

    public sealed record AgencyPart(Guid AgencyId, string Name, int Overdue, int Cleared, int People);
}
