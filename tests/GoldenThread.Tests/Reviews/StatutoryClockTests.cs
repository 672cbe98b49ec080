using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Reviews;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Reviews;

[Requirement("R-122")]
public sealed class StatutoryClockTests
{
    [Theory]
    [InlineData("2026-03-04", "2026-03-11", "2026-03-25")]
    [InlineData("2026-03-27", "2026-04-07", "2026-04-21")]
    [InlineData("2026-04-02", "2026-04-13", "2026-04-27")]
    [InlineData("2026-05-01", "2026-05-11", "2026-05-26")]
    [InlineData("2026-12-18", "2026-12-29", "2027-01-13")]
    [InlineData("2026-12-24", "2027-01-05", "2027-01-19")]
    [InlineData("2027-12-20", "2027-12-29", "2028-01-13")]
    [InlineData("2026-08-29", "2026-09-07", "2026-09-21")]
    public void Five_days_to_notify_and_fifteen_to_review(string from, string notifyBy, string reviewBy)
    {
        Due("oldham", "serious_incident_notification", from).By.ShouldBe(Day(notifyBy));
        Due("oldham", "rapid_review", from).By.ShouldBe(Day(reviewBy));
    }

    [Fact]
    public void A_partnership_s_own_clock_stands_above_the_national_one()
    {
        var due = Due("oldham", "rapid_review", "2026-12-18");

        due.Clock.CountedFrom.ShouldBe("referral received");
        due.Clock.Period.ShouldBe(new(15, PeriodUnit.WorkingDays));
        due.Clock.Source.ShouldBe("Oldham Safeguarding Children Partnership, Learning Hub Framework");
        (due.Clock.Basis, due.Clock.Ambiguity, due.Clock.Verified).ShouldBe((Basis.Seed, "A-OLD-12", null));
        due.Skipped.Select(h => (h.Date, h.Name)).ShouldBe([(Day("2026-12-25"), "Christmas Day"), (Day("2026-12-28"), "Boxing Day (substitute)"), (Day("2027-01-01"), "New Year's Day")]);
    }

    [Theory]
    [InlineData("wigan")]
    [InlineData("nottinghamshire")]
    [InlineData("warrington")]
    public void Where_a_pack_is_silent_the_national_clock_counts_from_the_notification(string slug)
    {
        var due = Due(slug, "rapid_review", "2026-12-18");

        due.By.ShouldBe(Day("2027-01-13"));
        due.Clock.CountedFrom.ShouldBe("notification sent to the Panel");
        due.Clock.Edition.ShouldBe("Working Together to Safeguard Children 2023");
        due.Clock.Verified.ShouldBe(true);
    }

    [Fact]
    public void The_single_agency_review_counts_three_calendar_weeks_and_skips_nothing()
    {
        var due = Due("oldham", "single_agency_review", "2026-12-18");

        due.By.ShouldBe(Day("2027-01-08"));
        due.Clock.Period.ShouldBe(new(3, PeriodUnit.Weeks));
        due.Clock.CountedFrom.ShouldBe("receipt of the independent chair's letter");
        due.Skipped.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-01-15", "2026-07-15")]
    [InlineData("2025-08-31", "2026-02-28")]
    public void A_practice_review_has_six_months_and_the_limit_is_marked_as_not_verified(string from, string by)
    {
        var due = Due("oldham", "lcspr", from);
        (due.By, due.Clock.Verified).ShouldBe((Day(by), false));
    }

    [Fact]
    public void The_copy_to_the_Panel_is_due_before_publication()
    {
        var due = Due("wigan", "lcspr_copy_to_panel", "2026-04-14");
        (due.By, due.Clock.Verified).ShouldBe((Day("2026-04-01"), false));
        due.Skipped.Select(h => h.Name).ShouldBe(["Easter Monday", "Good Friday"]);
    }

    [Theory]
    [InlineData("2022-05-27", "2022-06-21", new[] { "2022-06-02", "2022-06-03" })]
    [InlineData("2022-09-16", "2022-10-10", new[] { "2022-09-19" })]
    [InlineData("2023-05-05", "2023-05-30", new[] { "2023-05-08", "2023-05-29" })]
    public void Days_off_proclaimed_once_are_not_counted(string from, string by, string[] skipped)
    {
        var due = Due("warrington", "rapid_review", from);
        due.By.ShouldBe(Day(by));
        due.Skipped.Select(h => h.Date).ShouldBe(skipped.Select(Day));
    }

    [Theory]
    [InlineData("rapid_review", "2030-12-20")]
    [InlineData("rapid_review", "2031-01-02")]
    [InlineData("rapid_review", "2017-06-01")]
    [InlineData("rapid_review", "0001-01-01")]
    [InlineData("lcspr", "9999-12-01")]
    [InlineData("single_agency_review", "9999-12-31")]
    [InlineData("lcspr_copy_to_panel", "0001-01-01")]
    public void A_count_that_leaves_the_calendar_is_refused_in_words(string clock, string from) =>
        StatutoryClock.Due(Named("oldham", clock), Day(from), BankHolidays.England).No.ShouldNotBeNull().Kind.ShouldBe(RefusalKind.Rule);

    [Fact]
    public void An_unknown_clock_is_not_there() =>
        StatutoryClock.Named("tea_break", PacksHere.Pack("oldham"), National).No!.Kind.ShouldBe(RefusalKind.NotThere);

    [Fact]
    public void A_review_without_a_limit_anywhere_says_that_none_is_set()
    {
        var no = StatutoryClock.Named("good_case", PacksHere.Pack("oldham"), National).No.ShouldNotBeNull();
        (no.Code, no.Kind).ShouldBe(("clock_not_set", RefusalKind.State));
        no.Words.ShouldContain("reviews.types.good_case.deadline");
    }

    private static NationalPack National => PacksHere.Library.NationalFor(new(2026, 1, 1));

    private static Clock Named(string slug, string clock) => StatutoryClock.Named(clock, PacksHere.Pack(slug), National).OrThrow();

    private static Deadline Due(string slug, string clock, string from) => StatutoryClock.Due(Named(slug, clock), Day(from), BankHolidays.England).OrThrow();

    private static DateOnly Day(string text) => DateOnly.Parse(text);
}
