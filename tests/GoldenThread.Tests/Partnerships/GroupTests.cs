using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Partnerships;

[Requirement("R-008")]
public sealed class GroupTests
{
    private static readonly ChangeGroup.Words _words = new("Practice Review Group", ["Review Group"], ["hear reviews"], "monthly", "executive");

    [Theory, OnBoth]
    public async Task A_group_has_every_name_it_is_printed_under(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var group = await GroupAsync(given);

        (await given.DoAsync(db => new ChangeGroup(db).DoAsync(group.Id, _words with { Aliases = ["Review Group", " PRG ", "", "PRG"] }, given.Context()))).OrThrow();

        (await given.ReadAsync(db => db.Groups.Select(g => g.Aliases).SingleAsync())).ShouldBe(["Review Group", "PRG"]);
        (await given.LastNoteAsync(group.Id)).Values["aliases"].ShouldBe(("Review Group", "Review Group; PRG"));
    }

    [Theory, OnBoth]
    public async Task A_group_never_reports_to_itself(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var group = await GroupAsync(given);

        (await given.DoAsync(db => new ChangeGroup(db).DoAsync(group.Id, _words with { ReportsTo = group.Code }, given.Context()))).No().ShouldBe("reports_to_itself");
    }

    [Theory, OnBoth]
    public async Task A_group_has_one_chair_at_a_time(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var group = await GroupAsync(given);
        var (police, council) = (await given.AgencyAsync("Police"), await given.AgencyAsync("Council"));
        var seat = (await SeatAsync(given, group, police, chair: true, from: "2026-01-01")).OrThrow();

        (await SeatAsync(given, group, council, chair: true, from: "2026-06-01")).No().ShouldBe("chair_taken");
        (await given.DoAsync(db => new EndSeat(db).DoAsync(new(seat.Id, new(2026, 5, 31)), given.Context()))).OrThrow();
        (await SeatAsync(given, group, council, chair: true, from: "2026-06-01")).No().ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task An_organisation_has_one_seat_at_a_time_and_comes_back_after_it_ended(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var group = await GroupAsync(given);
        var police = await given.AgencyAsync("Police");
        var seat = (await SeatAsync(given, group, police, chair: false, from: "2026-01-01")).OrThrow();

        (await SeatAsync(given, group, police, chair: false, from: "2026-12-01")).No().ShouldBe("seat_taken");
        (await given.DoAsync(db => new EndSeat(db).DoAsync(new(seat.Id, new(2025, 12, 31)), given.Context()))).No().ShouldBe("ends_before_it_begins");
        (await given.DoAsync(db => new EndSeat(db).DoAsync(new(seat.Id, new(2026, 11, 30)), given.Context()))).OrThrow();
        (await SeatAsync(given, group, police, chair: false, from: "2026-12-01")).No().ShouldBeNull();
        (await given.ReadAsync(db => db.GroupMembers.CountAsync())).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task Two_chairs_named_at_once_make_one(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var group = await GroupAsync(given);
        var agencies = new List<Agency>();
        for (var i = 0; i < 4; i++) agencies.Add(await given.AgencyAsync());

        var outcomes = await Task.WhenAll(agencies.Select(a => Task.Run(() => SeatAsync(given, group, a, chair: true, from: "2026-01-01"))));

        outcomes.Count(o => o.No() is null).ShouldBe(1);
        (await given.ReadAsync(db => db.GroupMembers.CountAsync(m => m.IsChair))).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task The_policy_s_groups_are_set_up_once_and_an_administrator_s_words_stay(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("nottinghamshire");
        var first = (await SetUpAsync(given)).OrThrow().Groups;
        var learning = first.Single(g => g.Code == "lwd");
        (await given.DoAsync(db => new ChangeGroup(db).DoAsync(learning.Id, _words, given.Context()))).OrThrow();

        (await SetUpAsync(given)).OrThrow().Groups.ShouldBeEmpty();
        (learning.Meets, learning.ReportsTo, learning.Aliases.Count).ShouldBe(("6 times a year", "saig", 3));
        var listed = await given.DoAsync(db => new ListGroups(db).DoAsync(given.Context()));
        listed.Count.ShouldBe(PacksHere.Pack("nottinghamshire").Groups.Count);
        listed.Single(g => g.Code == "lwd").Name.ShouldBe(_words.Name);
    }

    [Theory, OnBoth]
    public async Task A_group_the_strategy_does_not_name_has_no_name(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("wigan");

        (await SetUpAsync(given)).OrThrow().Groups.Single(g => g.Code == "relevant_group").Name.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task Without_a_policy_there_are_no_groups_to_set_up(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);

        (await SetUpAsync(given)).No().ShouldBe("no_policy");
    }

    [Theory, OnBoth]
    public async Task A_group_shows_who_sits_in_it_today_and_who_did(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var group = await GroupAsync(given);
        var (police, council) = (await given.AgencyAsync("Police"), await given.AgencyAsync("Council"));
        var holder = await given.PersonAsync(police);
        (await given.DoAsync(db => new GiveSeat(db).DoAsync(new(group.Id, police.Id, holder.Id, true, new(2026, 1, 1)), given.Context()))).OrThrow();
        (await given.DoAsync(db => new GiveSeat(db).DoAsync(new(group.Id, council.Id, null, false, new(2025, 1, 1), new(2025, 12, 31)), given.Context()))).OrThrow();

        var found = await given.DoAsync(db => new GoldenThread.People.FindGroup(db).DoAsync(group.Id, given.Context()));
        var listed = (await given.DoAsync(db => new ListGroups(db).DoAsync(given.Context()))).Single();

        found!.Seats.Select(s => (s.Agency, s.Holder, s.HeldOn(given.Context().Today))).ShouldBe([("Police", holder.Name, true), ("Council", null, false)]);
        (listed.ChairAgency, listed.Seats).ShouldBe(("Police", 1));
    }

    [Theory]
    [InlineData(6, "", "6 times a year")]
    [InlineData(1, "", "once a year")]
    [InlineData(null, "1", "every month")]
    [InlineData(null, "2", "every 2 months")]
    [InlineData(null, "2,3", "every 2 to 3 months")]
    public void A_rhythm_is_said_in_words(int? perYear, string months, string words) =>
        GroupRhythm.Say(new() { PerYear = perYear, EveryMonths = [.. months.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)] }).ShouldBe(words);

    private static Task<Result<SetUpGroups.Added>> SetUpAsync(Given given) => given.DoAsync(db => new SetUpGroups(db, new(db)).DoAsync(given.Context()));

    private static async Task<Group> GroupAsync(Given given) =>
        (await given.DoAsync(db => new AddGroup(db).DoAsync(new("practice_review", _words), given.Context()))).OrThrow();

    private static Task<Result<GroupMember>> SeatAsync(Given given, Group group, Agency agency, bool chair, string from) =>
        given.DoAsync(db => new GiveSeat(db).DoAsync(new(group.Id, agency.Id, null, chair, DateOnly.Parse(from)), given.Context()));
}
