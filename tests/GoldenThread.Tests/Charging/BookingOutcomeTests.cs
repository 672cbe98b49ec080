using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Programme;
using GoldenThread.Programme.Owed;

namespace GoldenThread.Tests.Charging;

/// <summary>From a booking's last step and its marks to what happened.</summary>
public sealed class BookingOutcomeTests
{
    [Theory]
    [InlineData("attended", Outcome.Attended, "")]
    [InlineData("late", Outcome.Attended, "")]
    [InlineData("absent", Outcome.Absent, "")]
    [InlineData("turned_away", Outcome.TurnedAwayLate, "")]
    [InlineData("left_early", Outcome.LeftEarly, "")]
    [InlineData("substituted", Outcome.Substituted, "")]
    [InlineData("attended attended", Outcome.Attended, "")]
    [InlineData("attended absent", Outcome.AbsentPart, "2")]
    [InlineData("absent attended", Outcome.AbsentPart, "1")]
    [InlineData("attended turned_away", Outcome.AbsentPart, "2")]
    [InlineData("absent absent", Outcome.Absent, "")]
    [InlineData("attended left_early", Outcome.LeftEarly, "")]
    public void The_marks_of_each_day_come_to_one_outcome(string marks, Outcome expected, string daysAbsent)
    {
        var went = BookingOutcome.Of(Confirmed([.. marks.Split(' ').Select((m, i) => new BookingOutcome.SessionSeen(new DateOnly(2026, 12, 3).AddDays(i), Names.FromCode<Mark>(m)))]))!;

        (went.Outcome, string.Join(' ', went.DaysAbsent)).ShouldBe((expected, daysAbsent));
    }

    [Fact]
    public void Half_a_day_missed_is_no_day_missed() =>
        BookingOutcome.Of(Confirmed([new(new(2026, 12, 3), Mark.Attended), new(new(2026, 12, 3), Mark.Absent)]))!.Outcome.ShouldBe(Outcome.LeftEarly);

    [Fact]
    public void Until_each_session_is_marked_nobody_knows() =>
        BookingOutcome.Of(Confirmed([new(new(2026, 12, 3), Mark.Absent), new(new(2026, 12, 4), null)])).ShouldBeNull();

    [Theory]
    [InlineData("event_cancelled")]
    [InlineData("taken_back")]
    [InlineData("offer_declined")]
    public void What_nobody_gave_up_costs_nothing(string because) =>
        BookingOutcome.Of(new(BookingState.Cancelled, because, new(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc), new(2026, 12, 2, 9, 0, 0), "in_writing", [])).ShouldBeNull();

    [Fact]
    public void Who_never_had_a_place_owes_nothing() =>
        BookingOutcome.Of(new(BookingState.Cancelled, "given_up", null, new(2026, 12, 2, 9, 0, 0), "in_writing", [])).ShouldBeNull();

    private static BookingOutcome.Seen Confirmed(IReadOnlyList<BookingOutcome.SessionSeen> sessions) => new(BookingState.Confirmed, null, new(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc), null, null, sessions);
}
