using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Charging;

/// <summary>What a policy answers repeated lost places with is said, by its own number, and followed by nobody but people.</summary>
public sealed class SanctionTests
{
    private static readonly DateOnly _last = new(2026, 12, 3);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void It_is_reached_by_the_policys_own_number(int lost, bool reached) =>
        (SanctionReached.Decide(Rule(2), lost, _last) is { Until: { } until } && until == new DateOnly(2027, 6, 3)).ShouldBe(reached);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Where_no_number_is_given_it_says_so_from_the_second_on(int lost, bool reached) => (SanctionReached.Decide(Rule(null), lost, _last)?.NumberOpen ?? false).ShouldBe(reached);

    [Fact]
    public void Without_a_rule_nothing_is_reached() => SanctionReached.Decide(Setting.Open<Sanction>("charging.sanction"), 9, _last).ShouldBeNull();

    [Theory]
    [OnBoth("person", 1)]
    [OnBoth("organisation", 1)]
    public async Task Those_who_have_come_to_it_are_listed_and_what_was_waived_does_not_count(Database kind, string on, int expected)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync(PacksHere.Document("warrington").ConfirmAll().WithTried("charging.sanction", $$"""{ "after": 2, "on": "{{on}}", "effect": "no bookings", "for": "P6M" }""").OrThrow());
        var agency = await given.AgencyAsync("Brook School");
        var person = await given.PersonAsync(agency);
        var (first, _) = await given.MissedAsync(person: person);
        (await SeeAsync(given)).Rows.ShouldBeEmpty();
        given.Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        var later = await given.EventAsync(details: new() { Length = EventLength.HalfDay, Sessions = [new(new(2026, 12, 8), new(9, 30), new(13, 0), "St Mark's Centre")] });
        var (_, second) = await given.MissedAsync(person: person, e: later);
        given.Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        var (_, others) = await given.MissedAsync();
        given.On(new(2027, 1, 10));

        var found = await SeeAsync(given);
        found.Rows.Count.ShouldBe(expected);
        (found.Rows[0].Who, found.Rows[0].Lost, found.Rows[0].Answer.Effect).ShouldBe((on == "person" ? $"{person.FirstName} {person.LastName}" : "Brook School", 2, "no bookings"));

        (await given.DecideAsync(second, await given.PersonAsync(), Verdict.Waive, with: r => r with { Ground = ExemptionReason.Exceptional, Evidence = "Snow", VerifiedBy = "R. Head" })).OrThrow();
        (await SeeAsync(given)).Rows.ShouldBeEmpty();
        (first.Id == others.OriginId).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task Where_the_policy_has_no_such_rule_it_says_so(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        (await SeeAsync(given)).IsSet.ShouldBeFalse();
    }

    private static Task<SeeSanctions.Found> SeeAsync(Given given) => given.DoAsync(db => new SeeSanctions(db, new(db)).DoAsync(given.Context()));

    private static Setting<Sanction> Rule(int? after) => new()
    {
        Path = "charging.sanction",
        Stated = new(new Sanction { After = after is { } n ? new() { Path = "charging.sanction.after", Stated = new(n) } : Setting.Open<int>("charging.sanction.after"), On = SanctionOn.Person, Effect = "no bookings", For = new() { Path = "charging.sanction.for", Stated = new(new Period(6, PeriodUnit.Months)) } }),
    };
}
