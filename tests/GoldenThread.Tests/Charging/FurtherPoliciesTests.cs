using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Tests.Charging;

/// <summary>The rest of the published policies that the language must be able to say. What a board does not print stays open and is named.</summary>
[Requirement("R-114")]
public sealed class FurtherPoliciesTests
{
    [Fact]
    public void Twenty_five_policies_beside_the_seeds_are_written_in_the_same_language() => OtherPolicies.All.Count().ShouldBe(25);

    [Fact]
    public void Private_bodies_in_the_city_pay_for_courses_about_children_and_those_outside_for_all()
    {
        var business = In("newcastle").By(LegalKind.OtherForProfit);
        business.Event(e => e with { Kind = "childrens_course" }).Unset.ShouldContain("charging.attendance_fees");
        business.Said.ShouldBe("");
        business.Unset.ShouldNotContain("charging.attendance_fees");
        In("newcastle").By(LegalKind.University, based: false).Unset.ShouldContain("charging.attendance_fees");
        In("newcastle").By(LegalKind.University, based: false, contributes: true).Unset.ShouldNotContain("charging.attendance_fees");
    }

    [Fact]
    public void Extenuating_circumstances_in_writing_leave_it_to_an_officer()
    {
        In("northamptonshire").Cancelled("2026-04-09T23:59").Said.ShouldBe("");
        In("northamptonshire").Cancelled("2026-04-10T00:00").Said.ShouldBe("late_cancellation £50 proposed seed");
        In("northamptonshire").Went(Outcome.Absent).Because(ExemptionReason.Exceptional, verified: true).Line.Decision.ShouldBe(ChargeDecision.OfficerDecides);
    }

    [Fact]
    public void A_substitute_is_free_and_losing_places_again_has_a_consequence()
    {
        In("sutton").Went(Outcome.Substituted).Said.ShouldBe("");
        In("sutton").Went(Outcome.Absent).Said.ShouldBe("non_attendance £75 proposed seed");
        In("sutton").Pack.Charging.Sanction.Is(out var sanction).ShouldBeTrue();
        sanction!.Effect.ShouldBe("booking is restricted");
    }

    [Fact]
    public void Whoever_comes_from_outside_pays_the_price_of_the_course_beforehand()
    {
        In("croydon").Said.ShouldBe("");
        In("croydon").By(LegalKind.University, based: false).Event(e => e with { FullPrice = Money.Pounds(120) }).Said.ShouldBe("attendance_fee £120 automatic seed");
        In("croydon").By(LegalKind.VoluntaryCommunityFaith).Unset.ShouldContain("charging.attendance_fees");
        In("croydon").Pack.Charging.Invoice.Is(out var invoice).ShouldBeTrue();
        invoice!.PaidAtBooking.ShouldBeTrue();
    }

    [Fact]
    public void Education_pays_by_the_day_on_named_courses_and_partners_are_charged_for_lost_places()
    {
        In("portsmouth").By(LegalKind.School).Event(e => e with { Kind = "named_course" }).Days(2).Said.ShouldBe("attendance_fee £160 automatic seed");
        In("portsmouth").By(LegalKind.School).Said.ShouldBe("");
        In("portsmouth").By(LegalKind.StatutoryPartner).Event(e => e with { Kind = "named_course" }).Went(Outcome.Absent).Said.ShouldBe("non_attendance £80 proposed seed");
        In("portsmouth").By(LegalKind.School).Event(e => e with { Kind = "named_course" }).Went(Outcome.Absent).Said.ShouldBe("attendance_fee £80 automatic seed", "no refund, and nothing twice");
    }

    [Theory]
    [InlineData(9_999_999L, "")]
    [InlineData(10_000_000L, "attendance_fee £50 automatic seed")]
    [InlineData(null, "attendance_fee £50 automatic seed")]
    public void Only_small_voluntary_bodies_are_spared_the_administration_charge(long? turnover, string said)
    {
        var small = In("kent").By(LegalKind.VoluntaryCommunityFaith).Org(o => o with { TurnoverPence = turnover });
        small.Said.ShouldBe(said);
        small.Went(Outcome.Absent).Unset.ShouldContain("charging.non_attendance", customMessage: "its amount is printed elsewhere");
    }

    [Fact]
    public void A_policy_that_prints_no_amount_charges_nothing_and_says_so()
    {
        In("buckinghamshire").Said.ShouldBe("");
        In("buckinghamshire").Unset.ShouldContain("charging.attendance_fees");
        In("buckinghamshire").Went(Outcome.Absent).Said.ShouldBe("");
    }

    [Fact]
    public void Fifteen_days_before_all_the_money_comes_back_and_fourteen_days_before_none()
    {
        var paid = In("bradford").Event(e => e with { FullPrice = Money.Pounds(60) });
        paid.Cancelled("2026-03-30T23:59").Said.ShouldBe("");
        paid.Cancelled("2026-03-31T00:00").Said.ShouldBe("attendance_fee £60 automatic seed");
        paid.Went(Outcome.Substituted).Said.ShouldBe("");
    }

    [Fact]
    public void Word_before_the_start_is_enough_where_the_policy_asks_for_no_more()
    {
        In("east-riding").Cancelled("2026-04-14T09:30").Said.ShouldBe("");
        In("east-riding").Cancelled("2026-04-14T09:31").Unset.ShouldContain("charging.non_attendance");
        In("east-riding").Went(Outcome.Absent).Unset.ShouldContain("charging.non_attendance");
    }

    private static Quote In(string name) => Quote.From(OtherPolicies.Of(name));
}
