using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Framework;

/// <summary>Every shape of a requirement, and what must hold of all of them.</summary>
public sealed class DueShapesTests
{
    private static readonly DateOnly _since = new(2022, 1, 1);

    private static readonly Asked _hours = new() { Code = "hours", Name = "Hours", Force = RequirementForce.Mandatory, Renewal = new(36, 0), Minutes = 480, ParticipatoryMinutes = 240 };
    private static readonly Asked _cpd = new() { Code = "cpd", Name = "CPD", Force = RequirementForce.Mandatory, YearEnd = new() { Month = 11, Day = 30 }, Times = 2, TimesOfKind = 1, Kinds = Asked.Bits([EvidenceKind.PeerReflection]) };
    private static readonly Asked _yearly = new() { Code = "yearly", Name = "Yearly", Force = RequirementForce.Mandatory, Renewal = new(12, 0), RefresherCounts = true };
    private static readonly Asked _strict = new() { Code = "strict", Name = "Strict", Force = RequirementForce.Mandatory, First = new(0, 28), Renewal = new(24, 0) };
    private static readonly Asked _initial = new() { Code = "initial", Name = "Initial", Force = RequirementForce.Mandatory, First = new(12, 0), Minutes = 960 };
    private static readonly Asked _plain = new() { Code = "plain", Name = "Plain", Force = RequirementForce.Recommended };

    private static readonly Asked[] _all = [_hours, _cpd, _yearly, _strict, _initial, _plain];

    [Theory]
    [InlineData("2025-01-01", 0, 0, Standing.InGrace, "2025-01-01")]
    [InlineData("2025-01-02", 0, 0, Standing.Overdue, "2025-01-01")]
    [InlineData("2025-06-01", 8, 0, Standing.Overdue, "2025-01-01")]
    [InlineData("2025-06-01", 4, 4, Standing.Current, "2026-03-01")]
    [InlineData("2026-03-02", 4, 4, Standing.Overdue, "2026-03-01")]
    public void Hours_count_in_a_rolling_window_and_half_of_them_with_others(string on, int alone, int together, Standing standing, string by) =>
        Due.On(Rules.Day(on), _since, _hours, [new(new(2023, 3, 1), EvidenceKind.Elearning, alone * 60), new(new(2024, 6, 1), EvidenceKind.Workshop, together * 60, true)]).ShouldBe(new(standing, Rules.Day(by)));

    [Theory]
    [InlineData("2022-11-30", "", Standing.InGrace, "2022-11-30")]
    [InlineData("2022-12-01", "", Standing.Overdue, "2022-11-30")]
    [InlineData("2023-01-10", "reading 2022-05-01, peer_reflection 2022-11-30", Standing.Current, "2023-11-30")]
    [InlineData("2023-01-10", "reading 2022-05-01, reading 2022-11-30", Standing.Overdue, "2022-11-30")]
    [InlineData("2023-01-10", "reading 2022-05-01, peer_reflection 2022-12-01", Standing.Overdue, "2022-11-30")]
    [InlineData("2023-12-01", "reading 2022-05-01, peer_reflection 2022-11-30", Standing.Overdue, "2023-11-30")]
    public void Two_pieces_a_year_to_30_November_and_one_with_a_peer(string on, string pieces, Standing standing, string by)
    {
        Proof[] shown = [.. pieces.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).Select(p => new Proof(Rules.Day(p[1]), GoldenThread.Foundation.Names.FromCode<EvidenceKind>(p[0])))];
        Due.On(Rules.Day(on), _since, _cpd, shown).ShouldBe(new(standing, Rules.Day(by)));
    }

    [Fact]
    public void A_refresher_renews_what_says_so_and_nothing_else()
    {
        Proof[] shown = [new(new(2024, 1, 1)), new(new(2025, 6, 1), RefresherOnly: true)];
        Due.On(new(2026, 1, 31), _since, _yearly, shown).ShouldBe(new(Standing.Current, new DateOnly(2026, 6, 1)));
        Due.On(new(2026, 1, 31), _since, _strict, shown).ShouldBe(new(Standing.Overdue, new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Initial_hours_last_once_they_are_done()
    {
        Due.On(new(2022, 12, 31), _since, _initial, []).ShouldBe(new(Standing.InGrace, new DateOnly(2023, 1, 1)));
        Due.On(new(2030, 1, 1), _since, _initial, [new(new(2022, 3, 1), null, 600), new(new(2022, 9, 1), null, 360)]).ShouldBe(new(Standing.Current, null));
    }

    [Fact]
    public void Equal_worth_meets_it_too()
    {
        var asked = new Asked { Code = "a", Name = "A", Force = RequirementForce.Mandatory, Renewal = new(12, 0), AlsoMetBy = ["b"] };
        Assess.For(asked, [new("b", new(new(2025, 1, 1))), new("c", new(new(2026, 1, 1)))]).ShouldBe([new(new(2025, 1, 1))]);
    }

    [Fact]
    public void The_end_of_the_calendar_is_a_day_like_any_other()
    {
        Due.On(DateOnly.MaxValue, DateOnly.MaxValue, _strict, [new(DateOnly.MaxValue)]).ShouldBe(new(Standing.DueSoon, DateOnly.MaxValue));
        Due.On(DateOnly.MaxValue, DateOnly.MaxValue, _cpd, [new(DateOnly.MaxValue), new(DateOnly.MaxValue, EvidenceKind.PeerReflection)]).Standing.ShouldNotBe(Standing.NotStarted);
        Due.On(DateOnly.MinValue, DateOnly.MinValue, _cpd, []).ShouldBe(new(Standing.InGrace, new DateOnly(1, 11, 30)));
    }

    [Fact]
    public void An_added_achievement_never_worsens_a_standing() => ForMany((random, asked, day) =>
    {
        var shown = Some(random, random.Next(6));
        Proof[] more = [.. shown.Append(One(random)).OrderBy(s => s.On)];
        var (before, after) = (Due.On(day, _since, asked, shown), Due.On(day, _since, asked, more));
        Rank(after.Standing).ShouldBeGreaterThanOrEqualTo(Rank(before.Standing), $"{asked.Code} on {day}: {string.Join("; ", more)}");
    });

    [Fact]
    public void Renewing_early_never_shortens() => ForMany((random, asked, day) =>
    {
        var shown = Some(random, random.Next(6));
        var before = Due.Dates(day, _since, asked, shown);
        var after = Due.Dates(day, _since, asked, [.. shown.Append(One(random)).OrderBy(s => s.On)]);
        if (before.MetOn is not null && before.By is { } old) (after.By ?? DateOnly.MaxValue).ShouldBeGreaterThanOrEqualTo(old);
    });

    [Fact]
    public void The_standing_on_a_day_does_not_depend_on_what_is_learnt_later() => ForMany((random, asked, day) =>
    {
        var shown = Some(random, random.Next(8));
        Due.On(day, _since, asked, shown).ShouldBe(Due.On(day, _since, asked, [.. shown.Where(s => s.On <= day)]));
    });

    [Fact]
    public void The_stored_dates_give_the_standing_of_every_later_day_until_something_new_is_learnt() => ForMany((random, asked, day) =>
    {
        var shown = Some(random, random.Next(6)).Where(s => s.On <= day).ToArray();
        var later = day.AddDays(random.Next(2000));
        Due.On(later, _since, Due.Dates(day, _since, asked, shown)).ShouldBe(Due.On(later, _since, asked, shown));
    });

    /// <summary>Never shown and without a date is the least; lapsed is more than never shown.</summary>
    private static int Rank(Standing standing) => standing switch { Standing.NotStarted => -1, Standing.NoDateSet => 0, Standing.Overdue => 1, Standing.InGrace => 2, Standing.DueSoon => 3, _ => 4 };

    private static void ForMany(Action<Random, Asked, DateOnly> check)
    {
        var random = new Random(20261124);
        for (var i = 0; i < 20_000; i++) check(random, _all[i % _all.Length], _since.AddDays(random.Next(-30, 2500)));
    }

    private static Proof[] Some(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => One(random)).OrderBy(s => s.On)];

    private static Proof One(Random random)
    {
        var kind = (EvidenceKind)random.Next(Enum.GetValues<EvidenceKind>().Length);
        return new(_since.AddDays(random.Next(-1500, 2500)), kind, random.Next(0, 10) * 60, EvidenceKinds.IsParticipatory(kind), random.Next(4) == 0);
    }
}
