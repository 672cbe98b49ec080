using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

[Requirement("R-122")]
public sealed class WorkingDaysTests
{
    private static readonly BankHolidays _england = BankHolidays.England;

    [Theory]
    [InlineData("2026-03-04", 5, "2026-03-11")]
    [InlineData("2026-03-04", 15, "2026-03-25")]
    [InlineData("2026-03-27", 5, "2026-04-07")]
    [InlineData("2026-03-27", 15, "2026-04-21")]
    [InlineData("2026-04-02", 5, "2026-04-13")]
    [InlineData("2026-04-02", 15, "2026-04-27")]
    [InlineData("2026-05-01", 5, "2026-05-11")]
    [InlineData("2026-05-01", 15, "2026-05-26")]
    [InlineData("2026-12-18", 5, "2026-12-29")]
    [InlineData("2026-12-18", 15, "2027-01-13")]
    [InlineData("2026-12-24", 5, "2027-01-05")]
    [InlineData("2026-12-24", 15, "2027-01-19")]
    [InlineData("2027-12-20", 5, "2027-12-29")]
    [InlineData("2027-12-20", 15, "2028-01-13")]
    [InlineData("2026-08-29", 5, "2026-09-07")]
    [InlineData("2026-08-29", 15, "2026-09-21")]
    public void Counts_forward_from_the_day_after(string from, int days, string expected) =>
        WorkingDays.After(Day(from), days, _england)!.Day.ShouldBe(Day(expected));

    [Theory]
    [InlineData(2, "2026-04-10")]
    [InlineData(3, "2026-04-09")]
    [InlineData(5, "2026-04-07")]
    [InlineData(7, "2026-04-01")]
    [InlineData(10, "2026-03-27")]
    public void Counts_back_from_a_course_on_14_April_2026_over_Easter(int days, string expected) =>
        WorkingDays.Before(Day("2026-04-14"), days, _england)!.Day.ShouldBe(Day(expected));

    [Fact]
    public void Names_each_bank_holiday_it_steps_over() =>
        WorkingDays.After(Day("2026-12-18"), 15, _england)!.Skipped.Select(h => (h.Date, h.Name)).ShouldBe(
        [
            (Day("2026-12-25"), "Christmas Day"),
            (Day("2026-12-28"), "Boxing Day (substitute)"),
            (Day("2027-01-01"), "New Year's Day"),
        ]);

    [Theory]
    [InlineData("2020-05-04", true, "moved to Friday 8 May in 2020")]
    [InlineData("2020-05-08", false, "75 years after VE Day")]
    [InlineData("2022-05-30", true, "moved to 2 June in 2022")]
    [InlineData("2022-06-02", false, "spring bank holiday")]
    [InlineData("2022-06-03", false, "Platinum Jubilee")]
    [InlineData("2022-09-19", false, "State funeral")]
    [InlineData("2023-05-08", false, "Coronation")]
    [InlineData("2027-12-27", false, "substitute for Christmas Day")]
    [InlineData("2027-12-28", false, "substitute for Boxing Day")]
    [InlineData("2026-07-13", true, "a holiday in Northern Ireland only")]
    [InlineData("2026-01-02", true, "a holiday in Scotland only")]
    public void Knows_Englands_one_off_and_moved_holidays(string day, bool working, string because) =>
        WorkingDays.Is(Day(day), _england).ShouldBe(working, because);

    [Fact]
    public void Every_year_from_2018_to_2030_has_eight_holidays_and_the_proclaimed_ones_more()
    {
        var byYear = _england.All.GroupBy(h => h.Date.Year).ToDictionary(y => y.Key, y => y.Count());
        byYear.Keys.Order().ShouldBe(Enumerable.Range(2018, 13));
        byYear.Where(y => y.Value != 8).Select(y => (y.Key, y.Value)).ShouldBe([(2022, 10), (2023, 9)], ignoreOrder: true);
        _england.All.ShouldAllBe(h => h.Date.DayOfWeek != DayOfWeek.Saturday && h.Date.DayOfWeek != DayOfWeek.Sunday);
    }

    [Fact]
    public void A_count_that_leaves_the_calendar_has_no_answer()
    {
        WorkingDays.After(Day("2030-12-20"), 15, _england).ShouldBeNull();
        WorkingDays.Before(Day("2018-01-03"), 5, _england).ShouldBeNull();
        WorkingDays.After(Day("2031-02-01"), 1, _england).ShouldBeNull();
    }

    [Fact]
    public void Counting_forward_and_back_again_ends_where_it_began()
    {
        var days = Gen.Choose(0, 4000).Select(n => new DateOnly(2019, 1, 1).AddDays(n)).Where(d => WorkingDays.Is(d, _england)).ToArbitrary();
        Prop.ForAll(days, Gen.Choose(0, 60).ToArbitrary(), (day, n) =>
            WorkingDays.Before(WorkingDays.After(day, n, _england)!.Day, n, _england)!.Day == day).QuickCheckThrowOnFailure();
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
