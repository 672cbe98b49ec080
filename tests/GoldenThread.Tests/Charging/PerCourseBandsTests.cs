using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Charging;

/// <summary>A policy without fees to attend: bands by length, each later day missed, e-learning, and an officer where it says "possible".</summary>
public sealed class PerCourseBandsTests
{
    private static Quote Asked => Quote.In("wigan");

    [Theory]
    [InlineData(EventLength.UpTo3Hours, "£50")]
    [InlineData(EventLength.HalfDay, "£100")]
    [InlineData(EventLength.FullDay, "£100")]
    [Requirement("R-123")]
    public void Absence_and_late_notice_cost_the_same_by_length(EventLength length, string amount)
    {
        Asked.Long(length).Went(Outcome.Absent).Said.ShouldBe($"non_attendance {amount} proposed reading");
        Asked.Long(length).Cancelled("2026-04-10T00:00").Said.ShouldBe($"late_cancellation {amount} proposed reading");
    }

    [Theory]
    [InlineData(2, "£200")]
    [InlineData(3, "£300")]
    [InlineData(5, "£500")]
    [Requirement("R-123")]
    public void Two_days_are_200_once_and_each_day_more_100(int days, string amount)
    {
        var answer = Asked.Days(days).Went(Outcome.Absent);
        answer.Said.ShouldBe($"non_attendance {amount} proposed reading");
        answer.Answer.MustRepeatWholeCourse.ShouldBeFalse();
        answer.Unset.ShouldBe("");
    }

    [Fact]
    [Requirement("R-123")]
    public void Over_three_hours_but_not_a_full_day_has_no_amount_of_its_own_so_it_is_our_reading()
    {
        Asked.Long(EventLength.HalfDay).Went(Outcome.Absent).Line.Why.ShouldContain("A-WIG-05");
        Asked.Long(EventLength.HalfDay).Went(Outcome.Absent).Line.Why.ShouldContain("an officer may reduce it to £50");
    }

    [Theory]
    [InlineData("2026-04-09T23:59", "")]
    [InlineData("2026-04-10T00:00", "late_cancellation £100 proposed reading")]
    [InlineData("2026-04-14T09:00", "late_cancellation £100 proposed reading")]
    [Requirement("R-120")]
    public void Notice_is_free_to_the_end_of_the_third_working_day_before(string at, string said)
    {
        Asked.Cancelled(at).Said.ShouldBe(said);
        Asked.Cancelled(at).Answer.LastFreeCancellation!.By.ToString().ShouldBe("2026-04-09T23:59");
        Asked.Cancelled(at).Answer.Certificate.Verdict.ShouldBe(CertificateVerdict.Refused);
    }

    [Theory]
    [InlineData(2, new[] { 2 }, "£100")]
    [InlineData(3, new[] { 2, 3 }, "£200")]
    [InlineData(3, new[] { 3, 2, 3 }, "£200")]
    [InlineData(4, new[] { 4 }, "£100")]
    [Requirement("R-126")]
    public void Later_days_missed_are_one_line_and_the_whole_course_is_to_be_repeated(int days, int[] missed, string amount)
    {
        var quote = Asked.Days(days).Missing(missed);

        quote.Said.ShouldBe($"day_absent {amount} proposed reading");
        (quote.Answer.MustRepeatWholeCourse, quote.Answer.Certificate.Verdict, quote.Unset).ShouldBe((true, CertificateVerdict.Refused, ""));
    }

    [Fact]
    [Requirement("R-126")]
    public void All_days_missed_is_absence_and_sets_no_repeat()
    {
        var quote = Asked.Days(2).Missing(1, 2);
        (quote.Said, quote.Answer.MustRepeatWholeCourse).ShouldBe(("non_attendance £200 proposed reading", false));
    }

    [Fact]
    [Requirement("R-126")]
    public void A_missed_first_day_is_for_an_officer_to_decide()
    {
        Asked.Days(2).Missing(1).Said.ShouldBe("day_absent up to £200 officer_decides reading");
        Asked.Days(2).Missing(1).Answer.MustRepeatWholeCourse.ShouldBeFalse();
        var both = Asked.Days(3).Missing(1, 2);
        (both.Said, both.Answer.MustRepeatWholeCourse).ShouldBe(("day_absent £100 proposed reading + day_absent up to £200 officer_decides reading", true));
    }

    [Theory]
    [InlineData(EventLength.UpTo3Hours, "£50")]
    [InlineData(EventLength.FullDay, "£100")]
    [Requirement("R-127")]
    public void Leaving_early_is_put_to_an_officer_up_to_the_band_and_the_course_is_to_be_repeated(EventLength length, string band)
    {
        var quote = Asked.Long(length).Went(Outcome.LeftEarly);
        quote.Said.ShouldBe($"early_leaving up to {band} officer_decides reading");
        (quote.Line.Amount, quote.Answer.Total, quote.Answer.MustRepeatWholeCourse, quote.Answer.Certificate.Verdict).ShouldBe((null, Money.Zero, true, CertificateVerdict.Refused));
        Asked.Days(2).Went(Outcome.LeftEarly).Said.ShouldBe("early_leaving up to £200 officer_decides reading");
    }

    [Theory]
    [InlineData(null, "2026-03-29", "")]
    [InlineData(null, "2026-03-30", "elearning_not_completed £25 proposed reading")]
    [InlineData("2026-03-29", "2026-06-01", "")]
    [InlineData("2026-03-30", "2026-06-01", "elearning_not_completed £25 proposed reading")]
    [Requirement("R-124")]
    public void E_learning_costs_25_once_28_days_have_passed_since_enrolment(string? completed, string asOf, string said)
    {
        var quote = Asked.Elearning(new(2026, 3, 1), completed is null ? null : DateOnly.Parse(completed), DateOnly.Parse(asOf));

        quote.Said.ShouldBe(said);
        quote.Answer.Certificate.Verdict.ShouldBe(completed is null ? CertificateVerdict.Refused : CertificateVerdict.Allowed);
        quote.Answer.LastFreeCancellation.ShouldBeNull();
    }

    [Fact]
    public void What_the_strategy_leaves_open_is_named_and_nothing_is_proposed()
    {
        (Asked.Said, Asked.Unset, Asked.Answer.Certificate.Verdict).ShouldBe(("", "charging.attendance_fees", CertificateVerdict.Allowed));
        var late = Asked.Went(Outcome.TurnedAwayLate);
        (late.Said, late.Unset, late.Answer.Certificate.Verdict).ShouldBe(("", "charging.late_arrival", CertificateVerdict.Refused));
        var ill = Asked.Went(Outcome.Absent).Because(ExemptionReason.SicknessOnTheDay, verified: true);
        (ill.Said, ill.Unset).ShouldBe(("non_attendance £100 proposed reading", "charging.exemptions"));
    }

    [Fact]
    [Requirement("R-131")]
    public void A_substitute_frees_the_first_from_charge()
    {
        var quote = Asked.Went(Outcome.Substituted);
        (quote.Said, quote.Unset, quote.Answer.Certificate.Code).ShouldBe(("", "", "substituted"));
    }

    [Fact]
    public void A_telephone_call_leaves_the_place_taken() =>
        Asked.Cancelled("2026-03-10T10:00", NoticeChannel.ByPhone).Said.ShouldBe("non_attendance £100 proposed reading");

    [Fact]
    public void Without_confirmed_readings_only_what_is_stated_is_charged()
    {
        var quote = Quote.In("wigan", Readings.Confirmed);

        (quote.Cancelled("2026-04-13T10:00").Said, quote.Cancelled("2026-04-13T10:00").Unset).ShouldBe(("", "charging.cancellation_notice"));
        (quote.Went(Outcome.Absent).Said, quote.Went(Outcome.Absent).Unset).ShouldBe(("", "charging.non_attendance"));
        (quote.Went(Outcome.LeftEarly).Said, quote.Went(Outcome.LeftEarly).Unset).ShouldBe(("", "charging.early_leaving"));
        (quote.Days(2).Missing(2).Said, quote.Days(2).Missing(2).Unset).ShouldBe(("", "charging.missed_later_day"));
        (quote.Elearning(new(2026, 3, 1)).Said, quote.Elearning(new(2026, 3, 1)).Unset).ShouldBe(("", "charging.elearning_not_completed"));
    }

    [Fact]
    public void Confirming_a_reading_makes_its_charge_proposed()
    {
        var pack = PacksHere.Document("wigan").Confirm("charging.elearning_not_completed.counted_from").OrThrow().Read(Readings.Confirmed);
        Quote.From(pack).Elearning(new(2026, 3, 1)).Said.ShouldBe("elearning_not_completed £25 proposed reading");
    }
}
