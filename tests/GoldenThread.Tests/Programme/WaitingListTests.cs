using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Foundation;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

[Requirement("R-097")]
public sealed class WaitingListTests
{
    private static readonly DateTime _now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Turn[] _queue = [Waits(3), Waits(1), Waits(2)];

    [Fact]
    public void Who_has_waited_longest_is_first() => WaitingList.InOrder(_queue).Select(w => w.Since.Minute).ShouldBe([1, 2, 3]);

    [Fact]
    public void Higher_priority_beats_earlier_arrival()
    {
        var urgent = Waits(9, priority: 1);

        WaitingList.InOrder([.. _queue, urgent])[0].ShouldBe(urgent);
        WaitingList.Position([.. _queue, urgent], _queue[1].BookingId).ShouldBe(2);
    }

    [Fact]
    public void All_free_places_are_given_away_in_one_pass()
    {
        WaitingList.Promote(_queue, 2, Moment()).Select(p => p.BookingId).ShouldBe([_queue[1].BookingId, _queue[2].BookingId]);
        WaitingList.Promote(_queue, 10, Moment()).Count.ShouldBe(3);
        WaitingList.Promote(_queue, null, Moment()).Count.ShouldBe(3);
        WaitingList.Promote(_queue, 0, Moment()).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_is_moved_up_once_booking_has_closed() => WaitingList.Promote(_queue, 3, Moment() with { Open = false }).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-11-23T23:59", true)]  // the last free minute
    [InlineData("2026-11-24T00:00", false)] // a place could now cost them: they are asked
    [InlineData(null, true)]                // no notice is set, so no place costs anything
    public void While_giving_up_is_free_the_next_is_confirmed_and_after_that_asked(string? wallClock, bool confirmed)
    {
        var moment = wallClock is null
            ? Moment() with { LastFree = null }
            : Moment() with { LastFree = new(2026, 11, 23, 23, 59, 0), WallClock = DateTime.Parse(wallClock, System.Globalization.CultureInfo.InvariantCulture) };

        WaitingList.Promote(_queue, 1, moment).Single().OfferedUntil.HasValue.ShouldBe(!confirmed);
    }

    [Fact]
    public void An_offer_is_kept_48_hours_but_never_past_the_start()
    {
        var late = Moment() with { LastFree = new(2026, 11, 20, 23, 59, 0) };

        WaitingList.Promote(_queue, 1, late).Single().OfferedUntil.ShouldBe(_now.AddHours(48));
        WaitingList.Promote(_queue, 1, late with { Begins = _now.AddHours(3) }).Single().OfferedUntil.ShouldBe(_now.AddHours(3));
    }

    [Fact]
    public void Nobody_is_passed_over_and_no_more_move_up_than_there_are_places()
    {
        var queues = Gen.ListOf(Gen.Choose(0, 30).SelectMany(minute => Gen.Choose(0, 2).Select(priority => Waits(minute, priority)))).ToArbitrary();
        Prop.ForAll(queues, Gen.Choose(0, 8).ToArbitrary(), (queue, free) =>
        {
            var moved = WaitingList.Promote(queue, free, Moment()).Select(p => p.BookingId).ToList();
            return moved.SequenceEqual(WaitingList.InOrder(queue).Select(w => w.BookingId).Take(moved.Count)) && moved.Count == Math.Min(free, queue.Count);
        }).QuickCheckThrowOnFailure();
    }

    private static Turn Waits(int minute, int priority = 0) => new(Guid.NewGuid(), new(2026, 11, 1, 9, minute, 0, DateTimeKind.Utc), priority);

    private static Moment Moment() => new(_now, London.WallClock(_now), true, new(2026, 12, 1, 23, 59, 0), _now.AddDays(20));
}
