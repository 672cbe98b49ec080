using System.Globalization;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

[Requirement("R-091")]
public sealed class BookingWindowTests
{
    [Theory]
    [InlineData("2026-11-09T23:59", "not_yet_open", "Tuesday 10 November 2026")]
    [InlineData("2026-11-10T00:00", null, null)]
    [InlineData("2026-12-01T23:59", null, null)] // the last good day
    [InlineData("2026-12-02T00:00", "booking_closed", "Tuesday 1 December 2026")]
    [InlineData("2026-12-03T09:29", "booking_closed", "Tuesday 1 December 2026")]
    [InlineData("2026-12-03T09:30", "event_has_been", "Thursday 3 December 2026, 9:30am")]
    [InlineData("2026-12-04T18:00", "event_has_been", "began on Thursday 3 December 2026")]
    [InlineData("2026-12-05T00:00", "event_has_been", "Friday 4 December 2026")]
    public void Booking_is_open_between_its_days_and_every_no_names_its_date(string now, string? code, string? date)
    {
        var dates = new BookingWindow.Dates(EventState.Published, new(2026, 11, 10), new(2026, 12, 1), new(2026, 12, 3), new(9, 30), new(2026, 12, 4));

        var no = BookingWindow.Decide(dates, At(now));

        no?.Code.ShouldBe(code);
        if (code is null) no.ShouldBeNull();
        if (date is not null) no!.Words.ShouldContain(date);
    }

    [Fact]
    public void Without_days_it_is_open_until_the_first_session_begins()
    {
        var dates = new BookingWindow.Dates(EventState.Published, null, null, new(2026, 12, 3), new(9, 30), new(2026, 12, 3));

        BookingWindow.Decide(dates, At("2026-12-03T09:29")).ShouldBeNull();
        BookingWindow.Decide(dates, At("2026-12-03T09:30"))!.Code.ShouldBe("event_has_been");
    }

    [Theory]
    [InlineData(EventState.Cancelled, "event_cancelled")]
    [InlineData(EventState.Draft, "not_published")]
    public void What_is_not_published_cannot_be_booked(EventState state, string code) =>
        BookingWindow.Decide(new(state, null, null, new(2026, 12, 3), new(9, 30), new(2026, 12, 3)), At("2026-11-24T09:00"))!.Code.ShouldBe(code);

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
