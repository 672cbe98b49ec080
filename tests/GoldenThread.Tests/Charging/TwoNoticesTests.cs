using GoldenThread.Charging;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Tests.Charging;

/// <summary>A policy with a fee a day for outsiders, one charge a course for a lost place, two published notices and two exemptions.</summary>
public sealed class TwoNoticesTests
{
    private static Quote Asked => Quote.In("warrington");

    [Theory]
    [InlineData(LegalKind.StatutoryPartner, false, false)]
    [InlineData(LegalKind.RelevantAgency, false, false)]
    [InlineData(LegalKind.School, false, false)]
    [InlineData(LegalKind.LocalNotForProfit, true, false)]
    [InlineData(LegalKind.VoluntaryCommunityFaith, true, false)]
    [InlineData(LegalKind.VoluntaryCommunityFaith, false, true)]
    [Requirement("R-115")]
    public void Partners_and_local_bodies_not_for_profit_attend_free(LegalKind kind, bool based, bool serves)
    {
        var quote = Asked.By(kind, based, serves);
        (quote.Said, quote.Unset, quote.Answer.Certificate.Verdict).ShouldBe(("", "", CertificateVerdict.Allowed));
    }

    [Theory]
    [InlineData(LegalKind.University, true, "seed")]
    [InlineData(LegalKind.CommissionedForProfit, true, "seed")]
    [InlineData(LegalKind.OtherIndependent, true, "seed")]
    [InlineData(LegalKind.OtherForProfit, false, "seed")]
    [InlineData(LegalKind.VoluntaryCommunityFaith, false, "seed")]
    [InlineData(LegalKind.NationalCharity, false, "seed")]
    [InlineData(LegalKind.NationalCharity, true, "reading")]
    [Requirement("R-116")]
    public void All_others_pay_100_a_day_and_50_a_half_day(LegalKind kind, bool local, string basis)
    {
        var quote = Asked.By(kind, local, local);
        quote.Said.ShouldBe($"attendance_fee £100 automatic {basis}");
        quote.Long(EventLength.HalfDay).Said.ShouldBe($"attendance_fee £50 automatic {basis}");
        quote.Long(EventLength.UpTo3Hours).Said.ShouldBe($"attendance_fee £50 automatic {basis}");
    }

    [Fact]
    [Requirement("R-116")]
    public void The_fee_is_counted_by_the_day_and_by_the_length_of_each()
    {
        Asked.By(LegalKind.University).Days(2).Said.ShouldBe("attendance_fee £200 automatic seed");
        Asked.By(LegalKind.University).Days(3, EventLength.FullDay, EventLength.HalfDay, EventLength.UpTo3Hours).Said.ShouldBe("attendance_fee £200 automatic seed");
    }

    [Fact]
    public void A_large_national_charity_pays_although_it_serves_the_area() =>
        Asked.By(LegalKind.NationalCharity).Line.Why.ShouldContain("A-WAR-12");

    [Fact]
    public void Virtual_training_is_priced_as_classroom_training_by_our_reading_and_e_learning_is_free()
    {
        Asked.By(LegalKind.University).Event(e => e with { Mode = Mode.Virtual }).Said.ShouldBe("attendance_fee £100 automatic reading");
        Asked.By(LegalKind.University).Elearning(new(2026, 3, 1), new(2026, 3, 2)).Said.ShouldBe("");
        Asked.By(LegalKind.University).Elearning(new(2026, 3, 1), new(2026, 3, 2)).Unset.ShouldBe("");
        var unconfirmed = Quote.In("warrington", Readings.Confirmed).By(LegalKind.University).Event(e => e with { Mode = Mode.Virtual });
        (unconfirmed.Said, unconfirmed.Unset).ShouldBe(("", "charging.free_covers"));
    }

    [Theory]
    [InlineData("2026-04-01T23:59", "")]
    [InlineData("2026-04-02T00:00", "late_cancellation up to £100 officer_decides reading")]
    [InlineData("2026-04-07T23:59", "late_cancellation up to £100 officer_decides reading")]
    [InlineData("2026-04-08T00:00", "late_cancellation £100 proposed reading")]
    [InlineData("2026-04-08T10:00", "late_cancellation £100 proposed reading")]
    [Requirement("R-121")]
    public void Between_seven_calendar_and_seven_working_days_an_officer_decides(string at, string said) => Asked.Cancelled(at).Said.ShouldBe(said);

    [Theory]
    [InlineData("2026-04-01T23:59", "")]
    [InlineData("2026-04-07T23:59", "attendance_fee up to £100 officer_decides reading")]
    [InlineData("2026-04-08T00:00", "attendance_fee £100 automatic reading")]
    public void Who_has_paid_is_not_charged_again_for_cancelling_late_the_fee_stands(string at, string said) => Asked.By(LegalKind.University).Cancelled(at).Said.ShouldBe(said);

    [Theory]
    [InlineData(NoticeChannel.ByPhone)]
    [InlineData(NoticeChannel.ViaTrainer)]
    public void Only_writing_counts_as_notice(NoticeChannel channel)
    {
        var quote = Asked.Cancelled("2026-03-10T10:00", channel);
        quote.Said.ShouldBe("non_attendance £100 proposed seed");
        quote.Line.Why.ShouldContain("does not count as notice here (in writing)");
    }

    [Theory]
    [InlineData(EventLength.FullDay, "£100")]
    [InlineData(EventLength.HalfDay, "£50")]
    [InlineData(EventLength.UpTo3Hours, "£50")]
    [Requirement("R-125")]
    public void Absence_costs_the_same_for_everybody_who_attends_free(EventLength length, string amount) =>
        Asked.Long(length).Went(Outcome.Absent).Said.ShouldBe($"non_attendance {amount} proposed seed");

    [Fact]
    [Requirement("R-125")]
    public void Absence_is_charged_once_a_course_although_the_fee_is_by_the_day()
    {
        Asked.Days(3).Went(Outcome.Absent).Said.ShouldBe("non_attendance £100 proposed reading");
        Asked.Days(3).Missing(1, 2, 3).Said.ShouldBe("non_attendance £100 proposed reading");
    }

    [Theory]
    [InlineData(Outcome.Absent)]
    [InlineData(Outcome.LeftEarly)]
    [InlineData(Outcome.TurnedAwayLate)]
    public void A_paying_delegate_who_loses_the_place_pays_the_fee_and_nothing_more(Outcome outcome) =>
        Asked.By(LegalKind.University).Days(2).Went(outcome).Said.ShouldBe("attendance_fee £200 automatic reading");

    [Fact]
    public void A_paying_delegate_who_misses_a_day_pays_the_fee_and_nothing_more() =>
        Asked.By(LegalKind.University).Days(2).Missing(2).Said.ShouldBe("attendance_fee £200 automatic reading");

    [Fact]
    public void Where_a_part_is_missed_the_pack_is_silent_and_an_officer_decides()
    {
        var quote = Asked.Days(2).Missing(2);
        (quote.Said, quote.Unset, quote.Answer.MustRepeatWholeCourse, quote.Answer.Certificate.Code)
            .ShouldBe(("day_absent up to £100 officer_decides reading", "charging.missed_later_day", false, "incomplete"));
    }

    [Fact]
    [Requirement("R-128")]
    public void Turned_away_is_charged_and_merely_late_is_not()
    {
        Asked.Went(Outcome.TurnedAwayLate).Said.ShouldBe("turned_away_late £100 proposed seed");
        Asked.Went(Outcome.TurnedAwayLate).Answer.Certificate.Verdict.ShouldBe(CertificateVerdict.Refused);
        Asked.Went(Outcome.Attended).Said.ShouldBe("");
    }

    [Fact]
    [Requirement("R-129")]
    public void An_early_leaver_gets_no_certificate_and_a_charge()
    {
        var quote = Asked.Long(EventLength.HalfDay).Went(Outcome.LeftEarly);
        (quote.Said, quote.Answer.Certificate.Verdict, quote.Answer.MustRepeatWholeCourse).ShouldBe(("early_leaving £50 proposed seed", CertificateVerdict.Refused, false));
    }

    [Theory]
    [InlineData(ExemptionReason.SicknessOnTheDay)]
    [InlineData(ExemptionReason.Exceptional)]
    [Requirement("R-130")]
    public void A_reason_counts_only_with_the_manager_s_written_word(ExemptionReason reason)
    {
        foreach (var lost in new[] { Asked.Went(Outcome.Absent), Asked.Cancelled("2026-04-13T20:00"), Asked.Went(Outcome.TurnedAwayLate), Asked.Went(Outcome.LeftEarly), Asked.By(LegalKind.University).Went(Outcome.Absent) })
        {
            var proven = lost.Because(reason, verified: true);
            (proven.Said, proven.Unset, proven.Answer.Certificate.Verdict).ShouldBe(("", "", CertificateVerdict.Refused));
            lost.Because(reason, verified: false).Said.ShouldBe(lost.Said);
            lost.Because(reason, verified: false).Line.Why.ShouldContain("until the line manager's verification is attached");
        }
    }

    [Fact]
    [Requirement("R-130")]
    public void While_nobody_has_confirmed_that_a_reason_prevails_an_officer_decides()
    {
        var quote = Quote.In("warrington", Readings.Confirmed).Went(Outcome.Absent).Because(ExemptionReason.Exceptional, verified: true);
        (quote.Said, quote.Unset).ShouldBe(("non_attendance up to £100 officer_decides seed", "charging.exemption_prevails"));
    }

    [Fact]
    public void Somebody_who_attended_owes_the_fee_whatever_reason_is_attached() =>
        Asked.By(LegalKind.University).Because(ExemptionReason.Exceptional, verified: true).Said.ShouldBe("attendance_fee £100 automatic seed");

    [Fact]
    public void Unfinished_e_learning_is_not_charged_because_the_pack_sets_nothing()
    {
        var quote = Asked.Elearning(new(2026, 1, 1));
        (quote.Said, quote.Unset, quote.Answer.Certificate.Verdict).ShouldBe(("", "charging.elearning_not_completed", CertificateVerdict.Refused));
    }

    [Fact]
    [Requirement("R-131")]
    public void A_colleague_who_comes_instead_frees_the_first() => Asked.Went(Outcome.Substituted).Said.ShouldBe("");

    [Fact]
    public void Without_confirmed_readings_late_notice_is_not_charged()
    {
        var quote = Quote.In("warrington", Readings.Confirmed).Cancelled("2026-04-13T10:00");
        (quote.Said, quote.Unset).ShouldBe(("", "charging.late_cancellation"));
        var paying = Quote.In("warrington", Readings.Confirmed).By(LegalKind.University).Went(Outcome.Absent);
        (paying.Said, paying.Unset).ShouldBe(("non_attendance £100 proposed seed", "charging.paying_delegate"));
    }
}
