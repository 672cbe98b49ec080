using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Charging;

public sealed class NoticeTests
{
    private static readonly DateOnly _14April = new(2026, 4, 14);
    private static readonly TimeOnly _half9 = new(9, 30);

    [Theory]
    [InlineData(2, "2026-04-10T23:59")]
    [InlineData(3, "2026-04-09T23:59")]
    [InlineData(5, "2026-04-07T23:59")]
    [InlineData(7, "2026-04-01T23:59")]
    [InlineData(10, "2026-03-27T23:59")]
    [InlineData(0, "2026-04-14T23:59")]
    [Requirement("R-122")]
    public void Working_days_are_stepped_back_over_Easter(int days, string expected) =>
        For(new(days, PeriodUnit.WorkingDays)).By.ToString().ShouldBe(expected);

    [Theory]
    [InlineData(7, PeriodUnit.CalendarDays, "2026-04-07T23:59")]
    [InlineData(1, PeriodUnit.Weeks, "2026-04-07T23:59")]
    [InlineData(4, PeriodUnit.Weeks, "2026-03-17T23:59")]
    [InlineData(72, PeriodUnit.Hours, "2026-04-11T09:30")]
    public void Other_units_count_plain_days_weeks_and_hours(int count, PeriodUnit unit, string expected) =>
        For(new(count, unit)).By.ToString().ShouldBe(expected);

    [Fact]
    public void Hours_are_hours_that_pass_also_when_the_clocks_go_forward() =>
        Notice.For(Asking(new(24, PeriodUnit.Hours)), new(2026, 3, 29), new(9, 30), BankHolidays.England).By.ToString().ShouldBe("2026-03-28T08:30");

    [Fact]
    [Requirement("R-121")]
    public void A_strategy_that_prints_two_notices_gives_two_moments()
    {
        var last = Notice.For(PacksHere.Pack("warrington").Charging, _14April, _half9, BankHolidays.England);

        last.By.ToString().ShouldBe("2026-04-01T23:59");
        last.AutomaticAfter.ToString().ShouldBe("2026-04-07T23:59");
        last.Basis.ShouldBe(Basis.Seed);
        last.Ambiguity.ShouldBe("A-WAR-07");
        last.Sentence.ShouldBe(
            "You can cancel free of charge until Wednesday 1 April 2026, 11:59pm: 7 working days before the first day, in writing to safeguardingpartnerships@warrington.gov.uk. " +
            "After that an officer decides; a charge is proposed without that only after Tuesday 7 April 2026, 11:59pm.");
    }

    [Theory]
    [InlineData("2026-04-01", "23:59", NoticeChannel.InWriting, NoticeStanding.Free)]
    [InlineData("2026-04-02", "00:00", NoticeChannel.InWriting, NoticeStanding.OfficerDecides)]
    [InlineData("2026-04-07", "23:59", NoticeChannel.InWriting, NoticeStanding.OfficerDecides)]
    [InlineData("2026-04-08", "00:00", NoticeChannel.InWriting, NoticeStanding.Late)]
    [InlineData("2026-03-01", "10:00", NoticeChannel.ByPhone, NoticeStanding.NotNotice)]
    [InlineData("2026-03-01", "10:00", NoticeChannel.ViaTrainer, NoticeStanding.NotNotice)]
    [Requirement("R-121")]
    public void Between_the_two_moments_an_officer_decides(string day, string time, NoticeChannel channel, NoticeStanding expected) =>
        Notice.Judge(Notice.For(PacksHere.Pack("warrington").Charging, _14April, _half9, BankHolidays.England), At(day, time), channel).ShouldBe(expected);

    [Fact]
    [Requirement("R-120")]
    public void Three_working_days_before_the_course_are_asked_for_as_our_reading()
    {
        var last = Notice.For(PacksHere.Pack("wigan").Charging, _14April, _half9, BankHolidays.England);

        (last.By.ToString(), last.Basis, last.Ambiguity, last.AutomaticAfter).ShouldBe(("2026-04-09T23:59", Basis.Reading, "A-WIG-03", null));
        Notice.Judge(last, At("2026-04-09", "23:59"), NoticeChannel.InWriting).ShouldBe(NoticeStanding.Free);
        Notice.Judge(last, At("2026-04-10", "00:00"), NoticeChannel.InWriting).ShouldBe(NoticeStanding.Late);
    }

    [Fact]
    public void A_reading_nobody_has_confirmed_gives_no_notice()
    {
        var last = Notice.For(PacksHere.Document("wigan").Read(Readings.Confirmed).Charging, _14April, _half9, BankHolidays.England);
        (last.By, last.Unset).ShouldBe((null, "charging.cancellation_notice"));
    }

    [Fact]
    public void Without_the_unconfirmed_reading_only_the_stated_notice_is_left()
    {
        var last = Notice.For(PacksHere.Document("warrington").Read(Readings.Confirmed).Charging, _14April, _half9, BankHolidays.England);
        (last.By.ToString(), last.AutomaticAfter).ShouldBe(("2026-04-01T23:59", null));
    }

    [Theory]
    [InlineData("oldham")]
    [InlineData("nottinghamshire")]
    [Requirement("R-136")]
    public void A_partnership_that_has_set_no_notice_gives_no_moment_and_says_so(string slug)
    {
        var last = Notice.For(PacksHere.Pack(slug).Charging, _14April, _half9, BankHolidays.England);

        (last.By, last.Unset).ShouldBe((null, "charging.cancellation_notice"));
        last.Sentence.ShouldBe("Last free cancellation: not set by this partnership.");
        Notice.Judge(last, At("2026-04-14", "09:00"), NoticeChannel.ByPhone).ShouldBe(NoticeStanding.NotSet);
    }

    [Fact]
    public void An_event_beyond_the_known_bank_holidays_says_that_it_cannot_be_worked_out()
    {
        var last = Notice.For(PacksHere.Pack("warrington").Charging, new(2031, 5, 6), _half9, BankHolidays.England);
        (last.By, last.OutsideCalendar, last.Unset).ShouldBe((null, true, null));
        last.Sentence.ShouldContain("cannot be worked out yet");
    }

    private static LastFreeCancellation For(Period notice) => Notice.For(Asking(notice), _14April, _half9, BankHolidays.England);

    private static ChargingPolicy Asking(Period notice) =>
        PacksHere.Pack("oldham").Charging with { CancellationNotice = new() { Path = "charging.cancellation_notice", Stated = new(notice) } };

    private static LondonTime At(string day, string time) => new(DateOnly.Parse(day), TimeOnly.Parse(time));
}
