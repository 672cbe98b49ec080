using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.Programme;
using GoldenThread.Programme.Events;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Charging;

/// <summary>What the job finds in bookings and puts forward: each once, by the rules of its confirmation, and told to those it concerns.</summary>
public sealed class ProposeChargesTests
{
    private static readonly DateOnly _eve = new(2026, 12, 2);

    [Theory, OnBoth]
    [Requirement("R-125"), Requirement("R-134")]
    public async Task A_place_that_was_not_used_is_proposed_once_and_nothing_is_owed_before_an_officer_decides(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (booking, charge) = await given.MissedAsync();

        (await given.ProposeAsync()).ShouldBe(0);

        (charge.Code, charge.State, charge.Proposed, charge.Amount).ShouldBe((ChargeCode.NonAttendance, ChargeState.Proposed, new Money(5000), Money.Zero));
        charge.OriginId.ShouldBe(booking.Id);
        charge.Why.ShouldContain("charging.non_attendance");
        charge.Payer.ShouldBe(Payer.Organisation);
    }

    [Theory, OnBoth]
    [Requirement("R-120"), Requirement("R-123"), Requirement("R-133")]
    public async Task Cancelling_too_late_is_proposed_at_once_and_goes_to_the_manager_who_authorised_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("wigan");
        var e = await given.EventAsync();
        var booking = (await given.BookAsync(e, await given.PersonAsync(await given.AgencyAsync()), with: r => r with { AuthorisingManagerEmail = "Head@school.example.org" })).OrThrow().Booking;
        given.On(_eve);
        (await given.CancelAsync(booking, channel: NoticeChannel.InWriting)).OrThrow();

        (await given.ProposeAsync()).ShouldBe(1);

        var charge = await given.ChargeOfAsync(booking);
        (charge.Code, charge.Proposed, charge.Payer, charge.PayerKey).ShouldBe((ChargeCode.LateCancellation, new Money(10000), Payer.AuthorisingManager, "mail:head@school.example.org"));
    }

    [Theory, OnBoth]
    [Requirement("R-120")]
    public async Task Cancelling_in_time_proposes_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("wigan");
        var e = await given.EventAsync();
        var booking = (await given.BookAsync(e, await given.PersonAsync(await given.AgencyAsync()), with: r => r with { AuthorisingManagerEmail = "head@school.example.org" })).OrThrow().Booking;
        (await given.CancelAsync(booking, channel: NoticeChannel.InWriting)).OrThrow();

        (await given.ProposeAsync()).ShouldBe(0);
        (await given.ChargesAsync()).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    [Requirement("R-137")]
    public async Task The_rules_of_the_confirmation_hold_after_the_policy_has_changed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var first = await given.PolicyAsync("warrington");
        var e = await given.HalfDayAsync();
        var person = await given.PersonAsync(await given.AgencyAsync());
        var booking = (await given.BookAsync(e, person)).OrThrow().Booking;
        // From the next day on nothing costs anything.
        var off = PacksHere.Document("oldham").ConfirmAll();
        await given.PolicyAsync(off, new(2026, 11, 25));
        given.On(e.FirstDay);
        await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(person.Id, Mark.Absent));

        await given.ProposeAsync();

        var charge = await given.ChargeOfAsync(booking);
        (charge.PackVersionId, charge.Proposed).ShouldBe((first.Id, new Money(5000)));
    }

    [Theory, OnBoth]
    public async Task When_the_register_is_put_right_the_proposal_is_withdrawn_and_those_who_were_told_hear_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (booking, charge) = await given.MissedAsync();
        var session = await given.ReadAsync(db => db.Sessions.SingleAsync(s => s.EventId == booking.EventId));
        (await given.MarkAsync(session, await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended, SeenStep: 1))).OrThrow();

        (await given.ProposeAsync()).ShouldBe(1);
        (await given.ProposeAsync()).ShouldBe(0);

        (await given.AgainAsync(charge)).State.ShouldBe(ChargeState.Withdrawn);
        (await given.OutboxAsync()).Count(m => m.Subject.StartsWith("A charge was withdrawn", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
    }

    [Theory, OnBoth]
    public async Task What_an_officer_has_decided_stays_when_the_register_changes(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (booking, charge) = await given.MissedAsync();
        (await given.DecideAsync(charge, await given.PersonAsync())).OrThrow();
        var session = await given.ReadAsync(db => db.Sessions.SingleAsync(s => s.EventId == booking.EventId));
        await given.MarkAsync(session, await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended, SeenStep: 1));

        (await given.ProposeAsync()).ShouldBe(0);
        (await given.AgainAsync(charge)).State.ShouldBe(ChargeState.Approved);
    }

    [Theory, OnBoth]
    [Requirement("R-134")]
    public async Task The_person_and_the_manager_are_told_what_is_proposed_and_how_to_object(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        var person = await given.PersonAsync(agency, manager: manager);
        var (_, charge) = await given.MissedAsync(person: person);

        foreach (var to in new[] { person.Email, manager.Email })
        {
            var mail = (await given.OutboxAsync(to)).Single(m => m.AboutId == charge.Id);
            mail.Text.ShouldContain("£50");
            mail.Text.ShouldContain("object");
            mail.Text.ShouldContain($"/charges/{charge.Id}");
            mail.Subject.ShouldNotContain(person.LastName);
        }
    }

    [Theory, OnBoth]
    [Requirement("R-116")]
    public async Task A_fee_to_attend_is_owed_without_an_officer_and_told_all_the_same(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var person = await given.PersonAsync(await given.AgencyAsync(kind: LegalKind.University));
        var e = await given.HalfDayAsync();
        var booking = (await given.BookAsync(e, person)).OrThrow().Booking;
        given.On(e.FirstDay);
        await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(person.Id, Mark.Attended));

        await given.ProposeAsync();

        var fee = await given.ChargeOfAsync(booking);
        (fee.Code, fee.State, fee.Amount, fee.DecidedById).ShouldBe((ChargeCode.AttendanceFee, ChargeState.Approved, new Money(5000), (Guid?)null));
        (await given.OutboxAsync(person.Email)).ShouldContain(m => m.AboutId == fee.Id);
    }

    [Theory, OnBoth]
    public async Task Nobody_is_charged_for_leaving_the_waiting_list_or_when_the_event_is_called_off(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var e = await given.EventAsync(places: 1);
        var first = await given.BookedAsync(e);
        var waits = await given.BookedAsync(e);
        given.On(_eve);
        (await given.CancelAsync(waits, channel: NoticeChannel.InWriting)).OrThrow();
        (await given.CallOffAsync(e)).OrThrow();

        (await given.ProposeAsync()).ShouldBe(0);
        (await given.ChargesAsync()).ShouldBeEmpty();
        first.EventId.ShouldBe(e.Id);
    }

    [Theory, OnBoth]
    [Requirement("R-136")]
    public async Task Where_charges_are_off_nothing_is_proposed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var e = await given.HalfDayAsync();
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.BookAsync(e, person);
        given.On(e.FirstDay);
        await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(person.Id, Mark.Absent));

        (await given.ProposeAsync()).ShouldBe(0);
    }

    [Theory, OnBoth]
    [Requirement("R-131")]
    public async Task Whoever_sends_a_colleague_is_not_charged(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var e = await given.HalfDayAsync();
        var booking = await given.BookedAsync(e, await given.PersonAsync(agency));
        given.On(_eve);
        (await given.SubstituteAsync(booking, await given.PersonAsync(agency))).OrThrow();

        (await given.ProposeAsync()).ShouldBe(0);
    }

    [Theory, OnBoth]
    [Requirement("R-127")]
    public async Task Leaving_early_is_put_to_an_officer_and_the_manager_is_told(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("wigan");
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        var person = await given.PersonAsync(agency, manager: manager);
        var e = await given.EventAsync(details: new EventDetails { Length = EventLength.FullDay, Sessions = [new(new(2026, 12, 3), new(9, 30), new(16, 30), "St Mark's Centre")] });
        var booking = (await given.BookAsync(e, person, with: r => r with { AuthorisingManagerEmail = "head@school.example.org" })).OrThrow().Booking;
        given.On(e.FirstDay);
        await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(person.Id, Mark.LeftEarly, Left: new(14, 0)));

        await given.ProposeAsync();

        var charge = await given.ChargeOfAsync(booking);
        (charge.Code, charge.Decision, charge.Proposed, charge.AtMost).ShouldBe((ChargeCode.EarlyLeaving, ChargeDecision.OfficerDecides, Money.Zero, new Money(10000)));
        (await given.OutboxAsync(manager.Email)).ShouldContain(m => m.AboutId == charge.Id);
    }

    [Theory, OnBoth]
    public async Task A_session_without_a_mark_proposes_nothing_yet(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var e = await given.HalfDayAsync();
        await given.BookedAsync(e);
        given.On(e.LastDay.AddDays(2));

        (await given.ProposeAsync()).ShouldBe(0);
    }
}
