using GoldenThread.Charging;
using GoldenThread.Charging.InWords;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Tests.Charging;

/// <summary>The same language says what other boards have published, without a line of code.</summary>
[Requirement("R-114")]
public sealed class OtherPoliciesTests
{
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(OtherPolicies.Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_sound_and_can_be_said_in_words(string name) =>
        ChargesInWords.Of(OtherPolicies.Of(name).Charging).SelectMany(q => q.Lines).ShouldAllBe(l => l.Text.Length > 3 && !l.Text.Contains('_'));

    [Fact]
    public void Schools_pay_the_full_price_of_the_course_and_others_by_length()
    {
        var lost = In("wirral").Event(e => e with { FullPrice = Money.Pounds(240) }).Went(Outcome.Absent);
        lost.By(LegalKind.School).Said.ShouldBe("non_attendance £240 proposed seed");
        lost.By(LegalKind.RelevantAgency).Said.ShouldBe("non_attendance £90 proposed seed");
        lost.By(LegalKind.RelevantAgency).Long(EventLength.HalfDay).Said.ShouldBe("non_attendance £50 proposed seed");
    }

    [Fact]
    public void Fifty_a_delegate_a_day_whichever_day_and_for_coming_too_late()
    {
        In("salford").Days(3).Went(Outcome.Absent).Said.ShouldBe("non_attendance £150 proposed seed");
        In("salford").Days(3).Missing(1, 3).Said.ShouldBe("day_absent £50 proposed seed + day_absent £50 proposed seed");
        In("salford").Went(Outcome.TurnedAwayLate).Said.ShouldBe("turned_away_late £50 proposed seed");
        In("salford").Cancelled("2026-03-27T23:59").Said.ShouldBe("");
        In("salford").Cancelled("2026-03-28T00:00").Said.ShouldBe("late_cancellation £50 proposed seed");
    }

    [Fact]
    public void Two_working_days_by_mail_only_and_sickness_with_the_manager_s_word()
    {
        In("south-tyneside").Cancelled("2026-04-10T23:59").Said.ShouldBe("");
        In("south-tyneside").Cancelled("2026-04-10T23:59", NoticeChannel.ViaTrainer).Said.ShouldBe("non_attendance £50 proposed seed");
        In("south-tyneside").Went(Outcome.Absent).Because(ExemptionReason.SicknessOnTheDay, verified: true).Said.ShouldBe("");
        In("south-tyneside").Went(Outcome.Absent).Because(ExemptionReason.Exceptional, verified: true).Said.ShouldBe("non_attendance £50 proposed seed");
        In("south-tyneside").Elearning(new(2026, 1, 1)).Unset.ShouldBe("charging.elearning_not_completed", "the time allowed was not printed");
    }

    [Theory]
    [InlineData(LegalKind.University, null, "12:30", "attendance_fee £35 automatic seed")]
    [InlineData(LegalKind.University, null, "13:30", "attendance_fee £35 automatic seed")]
    [InlineData(LegalKind.University, null, "13:31", "attendance_fee £50 automatic seed")]
    [InlineData(LegalKind.NationalCharity, 24_999_999L, "16:30", "")]
    [InlineData(LegalKind.NationalCharity, 25_000_000L, "16:30", "attendance_fee £50 automatic seed")]
    [InlineData(LegalKind.NationalCharity, null, "16:30", "attendance_fee £50 automatic seed")]
    public void Edges_in_hours_and_in_income_are_exact(LegalKind kind, long? turnover, string end, string said) =>
        In("leeds").By(kind).Org(o => o with { TurnoverPence = turnover }).Event(e => e with { Days = [e.Days[0] with { End = TimeOnly.Parse(end) }] }).Said.ShouldBe(said);

    [Fact]
    public void One_course_costs_all_and_the_exempt_are_charged_for_a_lost_place()
    {
        var trainers = In("leeds").Org(o => o with { GivesTrainers = true });
        trainers.Said.ShouldBe("");
        trainers.Event(e => e with { Kind = "train_the_trainer" }).Days(2).Said.ShouldBe("attendance_fee £150 automatic seed");
        trainers.Went(Outcome.Absent).Said.ShouldBe("non_attendance £50 proposed seed");
        In("leeds").Event(e => e with { Kind = "briefing" }).Said.ShouldBe("");
        In("leeds").Went(Outcome.Absent).Said.ShouldBe("attendance_fee £50 automatic seed", "who pays is not charged again");
    }

    [Theory]
    [InlineData(LegalKind.OtherForProfit, true, true, "")]
    [InlineData(LegalKind.VoluntaryCommunityFaith, true, false, "")]
    [InlineData(LegalKind.VoluntaryCommunityFaith, false, false, "attendance_fee £150 automatic seed")]
    [InlineData(LegalKind.NationalCharity, true, false, "attendance_fee £150 automatic seed")]
    [InlineData(LegalKind.School, true, false, "attendance_fee £50 automatic seed")]
    public void Contributors_are_free_and_others_pay_by_kind_and_place(LegalKind kind, bool based, bool contributes, string said) =>
        In("cambridgeshire").By(kind, based, based, contributes).Said.ShouldBe(said);

    [Fact]
    public void A_trainer_s_day_earns_free_places()
    {
        In("northumberland").By(LegalKind.School).Days(2).Said.ShouldBe("attendance_fee £200 automatic seed");
        In("northumberland").By(LegalKind.School).Org(o => o with { FreePlaces = 1 }).Said.ShouldBe("");
        In("northumberland").By(LegalKind.School).Event(e => e with { Kind = "conference" }).Said.ShouldBe("");
        In("northumberland").By(LegalKind.RelevantAgency).Said.ShouldBe("");
    }

    [Fact]
    public void By_the_day_only_where_there_are_several()
    {
        In("north-yorkshire").Long(EventLength.HalfDay).Went(Outcome.Absent).Said.ShouldBe("non_attendance £50 proposed seed");
        In("north-yorkshire").Days(3).Went(Outcome.Absent).Said.ShouldBe("non_attendance £150 proposed seed");
        (In("north-yorkshire").Went(Outcome.Absent).Said, In("north-yorkshire").Went(Outcome.Absent).Unset).ShouldBe(("", "charging.non_attendance"));
    }

    [Theory]
    [InlineData("2026-03-17T23:59", "")]
    [InlineData("2026-03-18T00:00", "late_cancellation £25 proposed seed")]
    [InlineData("2026-03-31T23:59", "late_cancellation £25 proposed seed")]
    [InlineData("2026-04-01T00:00", "late_cancellation £50 proposed seed")]
    public void A_share_of_the_price_by_how_late_it_is(string at, string said)
    {
        var webinar = In("staffordshire").Event(e => e with { Kind = "webinar" }).Cancelled(at);
        webinar.By(LegalKind.School).Said.ShouldBe(said);
        webinar.By(LegalKind.StatutoryPartner).Said.ShouldBe(said, "it is for free places too");
    }

    [Fact]
    public void Materials_are_paid_once_a_year_by_the_school()
    {
        var materials = In("staffordshire").By(LegalKind.School).Event(e => e with { Kind = "materials" });
        materials.Said.ShouldBe("attendance_fee £100 automatic seed");
        materials.Org(o => o with { PaidForTheYear = true }).Said.ShouldBe("");
        In("staffordshire").By(LegalKind.StatutoryPartner).Event(e => e with { Kind = "webinar" }).Said.ShouldBe("");
        In("staffordshire").By(LegalKind.School).Event(e => e with { Kind = "webinar" }).Went(Outcome.Absent).Because(ExemptionReason.SicknessOnTheDay, verified: true)
            .Said.ShouldBe("non_attendance £50 proposed seed", "whatever the reason");
    }

    [Fact]
    public void A_fee_and_a_charge_that_differ()
    {
        In("greenwich").By(LegalKind.OtherForProfit).Said.ShouldBe("attendance_fee £100 automatic seed");
        In("greenwich").By(LegalKind.VoluntaryCommunityFaith, based: false).Long(EventLength.HalfDay).Said.ShouldBe("attendance_fee £50 automatic seed");
        In("greenwich").Went(Outcome.Absent).Said.ShouldBe("non_attendance £80 proposed seed");
        var paying = In("greenwich").By(LegalKind.OtherForProfit).Went(Outcome.Absent);
        (paying.Said, paying.Unset).ShouldBe(("non_attendance £80 proposed seed", "charging.paying_delegate"));
    }

    [Fact]
    public void Calendar_days_are_counted_over_Easter()
    {
        In("brent").Cancelled("2026-04-07T23:59").Said.ShouldBe("");
        In("brent").Cancelled("2026-04-08T00:00").Said.ShouldBe("late_cancellation £50 proposed seed");
        ChargesInWords.Of(OtherPolicies.Of("brent").Charging).SelectMany(q => q.Lines).Select(l => l.Text).ShouldContain("Invoices go out 24 hours after the event");
    }

    [Fact]
    public void The_full_price_of_the_event_where_it_has_one()
    {
        In("plymouth").Event(e => e with { FullPrice = new(4550) }).Cancelled("2026-04-01T00:00").Said.ShouldBe("late_cancellation £45.50 proposed seed");
        (In("plymouth").Cancelled("2026-04-01T00:00").Said, In("plymouth").Cancelled("2026-04-01T00:00").Unset).ShouldBe(("", "charging.attendance_fees"));
        ChargesInWords.Of(OtherPolicies.Of("plymouth").Charging).SelectMany(q => q.Lines).Select(l => l.Text).ShouldContain("When the partnership cancels: another date within 8 weeks");
    }

    [Theory]
    [InlineData(LegalKind.StatutoryPartner, null, "", "£70")]
    [InlineData(LegalKind.School, null, "attendance_fee £70 automatic seed", "£70")]
    [InlineData(LegalKind.VoluntaryCommunityFaith, 9_999_999L, "attendance_fee £35 automatic seed", "£35")]
    [InlineData(LegalKind.VoluntaryCommunityFaith, 10_000_000L, "attendance_fee £70 automatic seed", "£70")]
    [InlineData(LegalKind.University, null, "attendance_fee £100 automatic seed", "£100")]
    public void Bands_by_kind_and_size_and_a_charge_for_those_who_pay_nothing(LegalKind kind, long? turnover, string fee, string lost)
    {
        var quote = In("bath").By(kind).Org(o => o with { TurnoverPence = turnover });
        quote.Said.ShouldBe(fee);
        quote.Went(Outcome.Absent).Said.ShouldBe($"non_attendance {lost} proposed seed");
    }

    [Fact]
    public void What_was_bought_for_the_person_comes_on_top_and_a_waiver_is_at_discretion()
    {
        var lost = In("teeswide").Days(2).Event(e => e with { ExtraCosts = Money.Pounds(180) }).Went(Outcome.Absent);
        lost.Said.ShouldBe("non_attendance £280 proposed seed");
        lost.Because(ExemptionReason.Exceptional, verified: true).Said.ShouldBe("non_attendance up to £280 officer_decides seed");
        lost.Because(ExemptionReason.Exceptional, verified: false).Said.ShouldBe("non_attendance £280 proposed seed");
        In("teeswide").Cancelled("2026-04-06T23:59").Said.ShouldBe("");
        In("teeswide").Cancelled("2026-04-07T00:00").Said.ShouldBe("late_cancellation £50 proposed seed", "seven days is not more than seven");
    }

    [Fact]
    public void An_early_leaver_has_no_certificate_and_no_charge()
    {
        var quote = In("leicestershire").Went(Outcome.LeftEarly);
        (quote.Said, quote.Unset, quote.Answer.Certificate.Verdict).ShouldBe(("", "", CertificateVerdict.Refused));
        In("leicestershire").Went(Outcome.Absent).Said.ShouldBe("non_attendance £50 proposed seed");
    }

    [Theory]
    [InlineData(10, "attendance_fee £50 automatic seed")]
    [InlineData(11, "attendance_fee £250 automatic seed")]
    [InlineData(101, "attendance_fee £750 automatic seed")]
    public void A_licence_by_the_number_of_staff(int staff, string said)
    {
        var module = In("worcestershire").Elearning(new(2026, 3, 1), new(2026, 3, 5)).Org(o => o with { StaffCount = staff });
        module.Said.ShouldBe(said);
        module.Org(o => o with { PaidForTheYear = true }).Said.ShouldBe("");
    }

    [Fact]
    public void No_money_but_a_bar_for_the_organisation()
    {
        In("kensington").Went(Outcome.Absent).Said.ShouldBe("");
        In("kensington").Went(Outcome.Absent).Unset.ShouldBe("");
        ChargesInWords.Of(OtherPolicies.Of("kensington").Charging).SelectMany(q => q.Lines).Select(l => l.Text).ShouldContain("After one lost place, for the organisation: no bookings for 6 months");
    }

    private static Quote In(string name) => Quote.From(OtherPolicies.Of(name));
}
