using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;

namespace GoldenThread.Tests.Programme;

/// <summary>Places for a mix of organisations.</summary>
public sealed class RoomTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);
    private static readonly DateTime _now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid _school = Guid.NewGuid();
    private static readonly Allotment _health = new(Guid.NewGuid(), null, Sector.Health, null, null, 6, "health");
    private static readonly Allotment _schools = new(Guid.NewGuid(), null, Sector.Education, 2, new(2026, 11, 30), null, "schools");

    [Theory]
    [InlineData(5, Sector.Health, null)]
    [InlineData(6, Sector.Health, "at_most")]
    [InlineData(6, Sector.Police, null)]
    public void A_field_has_at_most_its_places(int taken, Sector who, string? expected) =>
        Room.Of(10, [_health], [(new(null, Sector.Health), taken)], _today).Blocks(new(null, who))?.Code.ShouldBe(expected);

    [Theory]
    [InlineData(2, 0, "2026-11-24", true)]  // two left, two kept: none for others
    [InlineData(3, 0, "2026-11-24", false)] // one more than is kept
    [InlineData(2, 1, "2026-11-24", false)] // one of the kept is taken, so only one is still kept
    [InlineData(2, 0, "2026-11-30", true)]  // the last day on which they are kept
    [InlineData(2, 0, "2026-12-01", false)] // free for everybody
    public void What_is_kept_for_others_is_not_free_until_the_day_after_its_last(int free, int taken, string today, bool blocked)
    {
        var room = Room.Of(free, [_schools], [(new(null, Sector.Education), taken)], DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        (room.Blocks(new(null, Sector.Health)) is not null).ShouldBe(blocked);
        room.Blocks(new(null, Sector.Education)).ShouldBeNull("they are kept for them");
    }

    [Fact]
    public void Everybody_reads_why()
    {
        var room = Room.Of(2, [_health, _schools], [(new(null, Sector.Health), 6)], _today);

        room.Blocks(new(null, Sector.Health))!.Words.ShouldBe("6 places for health are taken, and 6 are the most.");
        room.Blocks(new(null, Sector.Police))!.Words.ShouldBe("2 places are held for schools until 30 November 2026.");
        room.Said().ShouldBe(["6 of at most 6 places for health are taken.", "2 places are held for schools until 30 November 2026."]);
    }

    [Fact]
    public void An_organisations_own_rule_stands_above_that_of_its_field()
    {
        var own = new Allotment(Guid.NewGuid(), _school, null, null, null, 1, "St Aidan’s");
        var room = Room.Of(9, [_schools with { AtMost = 5 }, own], [(new(_school, Sector.Education), 1), (new(Guid.NewGuid(), Sector.Education), 3)], _today);

        room.Blocks(new(_school, Sector.Education))!.Code.ShouldBe("at_most");
        room.TakenUnder(_schools).ShouldBe(3);
    }

    [Fact]
    public void A_queue_in_balance_serves_the_organisation_with_fewest_places_first_and_says_why_to_those_passed_over()
    {
        var (a, b) = (new Member(Guid.NewGuid(), Sector.Health), new Member(Guid.NewGuid(), Sector.Police));
        Turn[] queue = [Waits(1, a), Waits(2, a), Waits(3, b), Waits(4, b)];
        var room = Room.Of(2, [], [(a, 3)], _today);

        var pass = WaitingList.Promote(queue, QueuePolicy.BalanceAgencies, room, Moment());

        pass.MovedUp.Select(p => p.BookingId).ShouldBe([queue[2].BookingId, queue[3].BookingId]);
        pass.PassedOver.Select(p => p.BookingId).ShouldBe([queue[0].BookingId, queue[1].BookingId]);
        pass.PassedOver.ShouldAllBe(p => p.Why.Contains("fewer places"));
        WaitingList.Position(queue, queue[0].BookingId, QueuePolicy.BalanceAgencies, room).ShouldBe(3);
    }

    [Fact]
    public void Overdue_people_come_first_longest_overdue_before_the_others_and_priority_above_all()
    {
        Turn[] queue = [Waits(1), Waits(2) with { OverdueSince = new(2026, 10, 1) }, Waits(3) with { OverdueSince = new(2026, 1, 1) }, Waits(4) with { Priority = 1 }];

        WaitingList.InOrder(queue, QueuePolicy.MandatedFirst, new(1, [], _today)).Select(t => t.Since.Minute).ShouldBe([4, 3, 2, 1]);
    }

    [Fact]
    public void Whatever_the_rules_a_pass_keeps_them_and_leaves_no_place_that_somebody_could_have()
    {
        var turns = Gen.Choose(0, 3).Select(sector => new Member(null, (Sector)sector)).ListOf().Select(members => members.Select((m, i) => Waits(i, m)).ToList());
        var worlds = from queue in turns from free in Gen.Choose(0, 8) from kept in Gen.Choose(0, 3) select (queue, free, kept);
        Prop.ForAll(worlds.ToArbitrary(), x =>
        {
            var (queue, free, kept) = x;
            Allotment[] rules = [new(Guid.NewGuid(), null, (Sector)0, kept, null, null, "first"), new(Guid.NewGuid(), null, (Sector)1, null, null, 2, "second")];
            var room = Room.Of(free, rules, [], _today);
            var pass = WaitingList.Promote(queue, QueuePolicy.FirstCome, room, Moment());
            var moved = pass.MovedUp.Select(p => queue.Single(t => t.BookingId == p.BookingId).Who).ToList();
            var left = queue.Where(t => pass.MovedUp.All(p => p.BookingId != t.BookingId));
            return moved.Count <= free && moved.Count(m => m.Sector == (Sector)1) <= 2
                && moved.Count(m => m.Sector != 0) <= Math.Max(0, free - kept)
                && (pass.After.Free == 0 || left.All(t => pass.After.Blocks(t.Who) is not null));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(1, new[] { 7 })]
    [InlineData(3, new[] { 5, 5, 5 })]
    [InlineData(1.198, new[] { 10, 1 })]
    public void Organisations_in_effect(double expected, int[] people) => EffectiveNumber.Of(people).ShouldBe(expected, 0.001);

    [Theory]
    [InlineData(null, null, 1, null, null, "choose an organisation")]
    [InlineData(Sector.Health, null, null, null, null, "enter how many")]
    [InlineData(Sector.Health, null, 3, null, 2, "cannot be less")]
    [InlineData(Sector.Health, null, 12, null, null, "only 10")]
    [InlineData(Sector.Health, null, 1, "2027-01-01", null, "beyond the first day")]
    [InlineData(Sector.Health, null, 1, "2026-12-03", 4, null)]
    public void Rules_that_make_no_sense_are_refused(Sector? sector, string? agency, int? least, string? until, int? most, string? says)
    {
        var no = PlaceRulesAllowed.Decide([new(agency is null ? null : Guid.Parse(agency), sector, least, until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), most)], 10, new(2026, 12, 3));

        if (says is null) no.ShouldBeNull();
        else no!.Words.ShouldContain(says);
    }

    private static Turn Waits(int minute, Member? who = null) => new(Guid.NewGuid(), _now.AddMinutes(minute - 60), 0) { Who = who ?? new(null, null) };

    private static Moment Moment() => new(_now, London.WallClock(_now), Open: true, null, _now.AddDays(9));
}
