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

    private static async Task<Group> GroupAsync(Given given) =>
        (await given.DoAsync(db => new AddGroup(db).DoAsync(new("practice_review", _words), given.Context()))).OrThrow();

    private static Task<Result<GroupMember>> SeatAsync(Given given, Group group, Agency agency, bool chair, string from) =>
        given.DoAsync(db => new GiveSeat(db).DoAsync(new(group.Id, agency.Id, null, chair, DateOnly.Parse(from)), given.Context()));
}
