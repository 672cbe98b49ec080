using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Partnerships;

/// <summary>The one sum of a day and a period: deadlines of e-learning, of invoices, of content reviews, renewals, follow-ups and statutory clocks all ask it.</summary>
[Requirement("R-122")]
public sealed class PeriodTests
{
    [Theory]
    [InlineData(PeriodUnit.CalendarDays, 28, "2026-11-24", "2026-12-22")]
    [InlineData(PeriodUnit.Weeks, 8, "2026-11-24", "2027-01-19")]
    [InlineData(PeriodUnit.Months, 3, "2026-11-30", "2027-02-28")]
    [InlineData(PeriodUnit.Years, 1, "2028-02-29", "2029-02-28")]
    [InlineData(PeriodUnit.Hours, 36, "2026-11-24", "2026-11-26")]
    [InlineData(PeriodUnit.WorkingDays, 15, "2026-12-18", "2027-01-13")]
    public void A_day_so_long_after_another(PeriodUnit unit, int count, string from, string expected) =>
        new Period(count, unit).After(Day(from), BankHolidays.England).ShouldBe(Day(expected));

    [Theory]
    [InlineData(PeriodUnit.CalendarDays, 7, "2026-04-14", "2026-04-07")]
    [InlineData(PeriodUnit.Months, 1, "2026-03-31", "2026-02-28")]
    [InlineData(PeriodUnit.WorkingDays, 7, "2026-04-14", "2026-04-01")]
    public void A_day_so_long_before_another(PeriodUnit unit, int count, string day, string expected) =>
        new Period(count, unit).Before(Day(day), BankHolidays.England).ShouldBe(Day(expected));

    [Theory]
    [InlineData(PeriodUnit.Years, 9000)]
    [InlineData(PeriodUnit.Weeks, 500_000)]
    [InlineData(PeriodUnit.WorkingDays, 9000)]
    public void Beyond_the_calendar_there_is_no_day(PeriodUnit unit, int count)
    {
        new Period(count, unit).After(new(2026, 11, 24), BankHolidays.England).ShouldBeNull();
        new Period(count, unit).Before(new(2026, 11, 24), BankHolidays.England).ShouldBeNull();
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
