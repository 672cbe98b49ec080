using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class LondonTests
{
    [Theory]
    [InlineData("2026-07-01T23:30:00", "2026-07-02", "half past eleven UTC on a summer night is already tomorrow in London")]
    [InlineData("2026-01-01T23:30:00", "2026-01-01", "in winter it is not")]
    [InlineData("2026-03-29T00:59:59", "2026-03-29", "the night the clocks go forward")]
    public void Today_is_Londons_date(string instant, string day, string because) =>
        London.DateOf(Utc(instant)).ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"), because);

    [Fact]
    public void Half_past_nine_stays_half_past_nine_whatever_the_clocks_do()
    {
        London.Instant(new(2026, 3, 28), new(9, 30)).ShouldBe(Utc("2026-03-28T09:30:00"));
        London.Instant(new(2026, 3, 29), new(9, 30)).ShouldBe(Utc("2026-03-29T08:30:00"));
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_the_hour_after_and_one_that_comes_twice_is_the_first()
    {
        London.Instant(new(2026, 3, 29), new(1, 30)).ShouldBe(Utc("2026-03-29T01:30:00"));
        London.Instant(new(2026, 10, 25), new(1, 30)).ShouldBe(Utc("2026-10-25T00:30:00"));
    }

    [Theory]
    [InlineData("09:30", "9:30am")]
    [InlineData("17:00", "5pm")]
    [InlineData("12:00", "noon")]
    [InlineData("00:00", "midnight")]
    [InlineData("23:59", "11:59pm")]
    public void Times_are_said_as_people_say_them(string time, string said) => London.Say(TimeOnly.Parse(time)).ShouldBe(said);

    [Fact]
    public void Days_are_said_in_full() =>
        London.Say(new DateOnly(2026, 11, 24), new TimeOnly(17, 0)).ShouldBe("Tuesday 24 November 2026, 5pm");

    private static DateTime Utc(string instant) => DateTime.SpecifyKind(DateTime.Parse(instant), DateTimeKind.Utc);
}
