using System.Collections.Immutable;
using GoldenThread.Partnerships;

namespace GoldenThread.Programme.Bookings;

/// <summary>The places that are free at one moment, with what is kept for some and the most that others may have. Everybody falls under one rule at most: their organisation's, else their field's.</summary>
public sealed record Room(int? Free, IReadOnlyList<Allotment> Rules, DateOnly Today)
{
    public ImmutableDictionary<Guid, int> ByAgency { get; init; } = ImmutableDictionary<Guid, int>.Empty;

    /// <summary>People with a place, or one kept for them, by the rule they fall under.</summary>
    public ImmutableDictionary<Guid, int> ByRule { get; init; } = ImmutableDictionary<Guid, int>.Empty;

    public static Room Of(int? free, IReadOnlyList<Allotment> rules, IEnumerable<(Member Who, int Count)> inIt, DateOnly today)
    {
        var room = new Room(free, rules, today);
        foreach (var (who, count) in inIt) room = room.Add(who, count);
        return room;
    }

    public Allotment? RuleOf(Member who) => Rules.FirstOrDefault(r => r.AgencyId is not null && r.AgencyId == who.AgencyId) ?? Rules.FirstOrDefault(r => r.AgencyId is null && r.Sector == who.Sector);

    public int TakenUnder(Allotment rule) => ByRule.GetValueOrDefault(rule.Id);

    /// <summary>Places still kept for those under a rule.</summary>
    public int KeptFor(Allotment rule) => rule.AtLeast is { } floor && (rule.Until is null || Today <= rule.Until) ? Math.Max(0, floor - TakenUnder(rule)) : 0;

    public int AgencyHas(Member who) => who.AgencyId is { } id ? ByAgency.GetValueOrDefault(id) : 0;

    /// <summary>Why somebody cannot have one of the free places; null when they can, or when none is free anyway.</summary>
    public Blocked? Blocks(Member who)
    {
        if (Rules.Count == 0) return null;
        var mine = RuleOf(who);
        if (mine is { AtMost: { } most } && TakenUnder(mine) >= most) return new("at_most", $"{Places(TakenUnder(mine))} for {mine.Name} {(most == 1 ? "is" : "are")} taken, and {most} {(most == 1 ? "is" : "are")} the most.");
        if (Free is not { } free || free == 0) return null;
        var others = Rules.Where(r => r.Id != mine?.Id && KeptFor(r) > 0).ToList();
        return free > others.Sum(KeptFor) ? null : new("kept_for_others", string.Join(" ", others.Select(Kept)));
    }

    /// <summary>The room after one more has a place.</summary>
    public Room With(Member who) => Add(who, 1) with { Free = Free - 1 };

    /// <summary>What everybody may know: what is kept for whom until when, and who has the most they may have.</summary>
    public IEnumerable<string> Said()
    {
        foreach (var rule in Rules)
        {
            if (rule.AtMost is { } most) yield return $"{TakenUnder(rule)} of at most {Places(most)} for {rule.Name} {(TakenUnder(rule) == 1 ? "is" : "are")} taken.";
            if (KeptFor(rule) > 0) yield return Kept(rule);
        }
    }

    private string Kept(Allotment rule) => $"{Places(KeptFor(rule))} {(KeptFor(rule) == 1 ? "is" : "are")} held for {rule.Name}{(rule.Until is { } until ? $" until {London.SayShort(until)}" : "")}.";

    private static string Places(int n) => n == 1 ? "1 place" : $"{n} places";

    private Room Add(Member who, int count) => this with
    {
        ByAgency = who.AgencyId is { } agency ? ByAgency.SetItem(agency, ByAgency.GetValueOrDefault(agency) + count) : ByAgency,
        ByRule = RuleOf(who) is { } rule ? ByRule.SetItem(rule.Id, ByRule.GetValueOrDefault(rule.Id) + count) : ByRule,
    };
}

/// <summary>Whom a place would go to, as far as the rules ask.</summary>
public sealed record Member(Guid? AgencyId, Sector? Sector);

/// <summary>A rule about places, with the name people read.</summary>
public sealed record Allotment(Guid Id, Guid? AgencyId, Sector? Sector, int? AtLeast, DateOnly? Until, int? AtMost, string Name);

/// <summary>Why a free place cannot go to somebody.</summary>
public sealed record Blocked(string Code, string Words);
