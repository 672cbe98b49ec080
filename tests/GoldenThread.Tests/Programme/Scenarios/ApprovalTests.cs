using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;

namespace GoldenThread.Tests.Programme.Scenarios;

/// <summary>Places that a manager must approve.</summary>
public sealed class ApprovalTests
{
    [Theory, OnBoth]
    public async Task A_place_is_held_until_the_manager_approves_by_the_key_of_their_mail(Database kind)
    {
        var (given, e, booking) = await AskedAsync(kind);
        await using var _ = given;

        (booking.State, booking.Because).ShouldBe((BookingState.Held, Holding.Approval));
        var key = KeyIn((await given.OutboxAsync("boss@example.org")).Single().Text);
        (await given.ApproveAsync(booking, key: "x" + key[1..])).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await given.ApproveAsync(booking, key: MailKey.Of(booking.MailRoot!, MailKey.Cancel))).No!.Kind.ShouldBe(RefusalKind.NotThere, "the delegate's key opens another door");

        (await given.ApproveAsync(booking, key: key)).OrThrow();

        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed);
        (await given.ApproveAsync(booking, key: key)).No!.Code.ShouldBe("not_to_approve");
        (await given.CountsAsync(e))[BookingState.Confirmed].ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task The_line_manager_may_approve_and_the_person_may_not(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await EventAsync(given);
        var agency = await given.AgencyAsync();
        var (manager, other) = (await given.PersonAsync(agency), await given.PersonAsync(agency));
        var booking = (await given.BookAsync(e, await given.PersonAsync(agency, manager: manager))).OrThrow().Booking;
        Caller As(Guid id) => new() { PersonId = id, Grants = [new(Role.LineManager, ScopeKind.Partnership, null)] };

        (await given.ApproveAsync(booking, by: new() { PersonId = booking.PersonId })).No!.Kind.ShouldBe(RefusalKind.NotAllowed);
        (await given.ApproveAsync(booking, by: As(other.Id))).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await given.ApproveAsync(booking, by: As(manager.Id))).OrThrow().State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task When_booking_closes_what_is_not_approved_becomes_declined_the_approver_is_told_and_a_late_yes_changes_nothing(Database kind)
    {
        var (given, e, booking) = await AskedAsync(kind);
        await using var _ = given;
        var key = KeyIn((await given.OutboxAsync("boss@example.org")).Single().Text);
        given.Now = new(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc); // booking closed at the end of 30 November

        // The place is free by itself; no job has run yet.
        (await given.ApproveAsync(booking, key: key)).No!.Code.ShouldBe("approval_too_late");
        (await given.LapseAsync()).ShouldBe(1);
        (await given.LapseAsync()).ShouldBe(0);

        var after = await given.AgainAsync(booking);
        (after.State, after.Because).ShouldBe((BookingState.Cancelled, "not_approved_in_time"));
        (await given.OutboxAsync("boss@example.org")).Count(m => m.Subject.StartsWith("Not approved in time", StringComparison.Ordinal)).ShouldBe(1);
        (await given.ApproveAsync(booking, key: key)).No!.Code.ShouldBe("approval_too_late");
        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Cancelled);
        (await given.CountsAsync(e)).ShouldNotContainKey(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task A_declined_place_goes_to_whoever_waits_and_the_person_reads_why(Database kind)
    {
        var (given, e, booking) = await AskedAsync(kind, places: 1);
        await using var _ = given;
        var waiting = (await given.BookAsync(e, await given.PersonAsync(await given.AgencyAsync()), with: r => r with { LineManagerEmail = "other@example.org" })).OrThrow().Booking;
        waiting.State.ShouldBe(BookingState.Waiting);

        (await given.ApproveAsync(booking, approve: false, by: Given.Officer)).No!.Fields.Keys.ShouldContain("reason");
        (await given.ApproveAsync(booking, approve: false, by: Given.Officer, reason: "Needed on the ward")).OrThrow();

        (await given.AgainAsync(booking)).Because.ShouldBe("approval_declined");
        (await given.OutboxAsync()).ShouldContain(m => m.AboutId == booking.Id && m.Text.Contains("Needed on the ward"));
        (await given.AgainAsync(waiting)).Because.ShouldBe(Holding.Approval, "they wait for their own manager now");
    }

    [Theory, OnBoth]
    public async Task Changed_answers_need_a_new_approval_unless_an_officer_changes_them(Database kind)
    {
        var (given, _, booking) = await AskedAsync(kind, Approval.AtBookingAndChange);
        await using var __ = given;
        (await given.ApproveAsync(booking, by: Given.Officer)).OrThrow();

        (await given.AnswerAgainAsync(booking, Given.Officer, "new@example.org")).OrThrow();
        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed, "staff may");
        (await given.AnswerAgainAsync(booking, manager: "new@example.org")).OrThrow();
        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed, "nothing changed");

        (await given.AnswerAgainAsync(booking, manager: "newer@example.org")).OrThrow();

        (await given.AgainAsync(booking)).Because.ShouldBe(Holding.Approval);
        (await given.OutboxAsync("newer@example.org")).ShouldNotBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Without_anybody_to_approve_it_the_booking_is_not_made_but_an_officer_needs_nobody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await EventAsync(given);
        var person = await given.PersonAsync(await given.AgencyAsync());

        (await given.BookAsync(e, person)).No!.Code.ShouldBe("approver_missing");
        (await given.BookAsync(e, person, Given.Officer)).OrThrow().Booking.State.ShouldBe(BookingState.Confirmed);
    }

    private static async Task<(Given, Event, Booking)> AskedAsync(Database kind, Approval approval = Approval.AtBooking, int? places = null)
    {
        var given = await Given.PartnershipAsync(kind);
        var e = await EventAsync(given, approval, places);
        var booking = (await given.BookAsync(e, await given.PersonAsync(await given.AgencyAsync()), with: r => r with { LineManagerEmail = "boss@example.org" })).OrThrow().Booking;
        return (given, e, booking);
    }

    private static async Task<Event> EventAsync(Given given, Approval approval = Approval.AtBooking, int? places = null) => await given.EventAsync(
        places, await given.CourseAsync(new() { Title = "Neglect", Approval = approval }), new EventDetails { ClosesOn = new(2026, 11, 30), Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0))] });

    private static string KeyIn(string text) => text[(text.IndexOf("/approve/", StringComparison.Ordinal) + 9)..].Split('\n')[0].Trim();
}
