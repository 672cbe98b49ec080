using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

public sealed class CancellationAllowedTests
{
    private static readonly DateTime _now = new(2026, 11, 24, 9, 0, 0);

    [Theory]
    [InlineData(2, false)]
    [InlineData(1, true)]
    [InlineData(0, true)]
    [InlineData(null, true)]
    public void With_a_start_tomorrow_at_midnight_two_days_before_forbids_and_one_and_none_allow(int? days, bool allowed) =>
        (CancellationAllowed.Decide(Asked() with { Begins = new(2026, 11, 25, 0, 0, 0), SelfCancelDays = days }) is null).ShouldBe(allowed);

    [Fact]
    public void Leaving_the_waiting_list_is_possible_until_the_event_begins() =>
        CancellationAllowed.Decide(Asked() with { State = BookingState.Waiting, SelfCancelDays = 30 }).ShouldBeNull();

    [Fact]
    public void Once_the_event_has_begun_nobody_gives_up_a_place_alone() =>
        CancellationAllowed.Decide(Asked() with { Begins = _now })!.Code.ShouldBe("event_has_begun");

    [Fact]
    public void An_officer_enters_notice_that_came_before_the_event_after_it() =>
        CancellationAllowed.Decide(Asked() with { Begins = _now.AddDays(-1), ReceivedAt = _now.AddDays(-2), ByOfficer = true }).ShouldBeNull();

    [Fact]
    public void A_holder_cannot_backdate_their_own_notice_past_the_start() =>
        CancellationAllowed.Decide(Asked() with { Begins = _now.AddDays(-1), ReceivedAt = _now.AddDays(-2) })!.Code.ShouldBe("event_has_begun");

    [Theory]
    [InlineData(1, "received_in_future")]
    [InlineData(-100 * 24 * 60, "received_before_booked")]
    public void Notice_is_received_between_the_booking_and_now(int minutes, string code) =>
        CancellationAllowed.Decide(Asked() with { ReceivedAt = _now.AddMinutes(minutes) })!.Code.ShouldBe(code);

    [Theory]
    [InlineData("in_writing", true)]
    [InlineData("by_phone", false)]
    [InlineData(null, true)]
    public void Only_what_the_partnership_names_counts_as_notice(string? channel, bool allowed)
    {
        var no = CancellationAllowed.Decide(Asked() with { NoticeChannel = channel, Accepts = ["in_writing"], NoticeTo = "training@example.org", ByOfficer = true });

        (no is null).ShouldBe(allowed);
        if (no is not null) no.Words.ShouldContain("training@example.org");
    }

    [Theory]
    [InlineData(BookingState.Cancelled)]
    [InlineData(BookingState.Substituted)]
    [InlineData(BookingState.Lapsed)]
    public void What_is_over_cannot_be_cancelled_again(BookingState state) =>
        CancellationAllowed.Decide(Asked() with { State = state })!.Code.ShouldBe("not_live");

    private static CancellationAllowed.Asked Asked() =>
        new(BookingState.Confirmed, _now.AddDays(-10), _now.AddDays(9), _now, _now, "in_writing", null, null, null, false);
}
