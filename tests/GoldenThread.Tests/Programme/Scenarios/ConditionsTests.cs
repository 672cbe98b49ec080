using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme.Scenarios;

/// <summary>Signing up, cancelling and being told: what other booking systems get wrong.</summary>
public sealed class ConditionsTests
{
    [Theory, OnBoth]
    public async Task Nobody_books_two_places_at_the_same_time_but_one_after_the_other_is_fine(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        var (morning, overlapping, afternoon) = (await AtAsync(given, 9, 13), await AtAsync(given, 12, 15), await AtAsync(given, 13, 16));
        await given.BookedAsync(morning, person);

        var no = (await given.BookAsync(overlapping, person)).No!;

        no.Code.ShouldBe("clashes");
        no.Words.ShouldContain("Thursday 3 December 2026, 9am to 1pm");
        (await given.HoldAsync(overlapping, person)).No!.Code.ShouldBe("clashes");
        (await given.BookAsync(afternoon, person)).OrThrow().Booking.State.ShouldBe(BookingState.Confirmed);
        (await given.BookAsync(overlapping, person, Given.Officer)).OrThrow().Booking.State.ShouldBe(BookingState.Confirmed, "an officer may know better");
    }

    [Theory, OnBoth]
    public async Task Somebody_who_waits_and_has_taken_another_place_meanwhile_is_asked_and_not_put_into_two_rooms(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        var (full, other) = (await AtAsync(given, 9, 13, places: 1), await AtAsync(given, 9, 12));
        var (booked, waiting) = (await given.BookedAsync(full), await given.BookedAsync(full, person));
        var elsewhere = await given.BookedAsync(other, person);

        (await given.CancelAsync(booked)).OrThrow();

        (await given.AgainAsync(waiting)).Because.ShouldBe(Holding.Offered);
        (await given.AcceptAsync(waiting)).No!.Code.ShouldBe("clashes");
        (await given.CancelAsync(elsewhere)).OrThrow();
        (await given.AcceptAsync(waiting)).OrThrow().State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task An_event_that_is_not_booked_online_says_so_and_the_team_can_book_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(details: Details(9, 13) with { OnlineBooking = false });
        var person = await given.PersonAsync(await given.AgencyAsync());

        (await given.BookAsync(e, person)).No!.Code.ShouldBe("team_only");
        (await given.HoldAsync(e, person)).No!.Code.ShouldBe("team_only");
        (await given.BookAsync(e, person, Given.Officer)).OrThrow();
    }

    [Theory, OnBoth]
    public async Task Somebody_who_is_checked_in_cannot_give_up_the_place(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(details: Details(14, 16));
        var (booking, trainer) = (await given.BookedAsync(e), await given.PersonAsync());
        given.On(new(2026, 12, 3)); // nine in the morning, before it begins
        (await given.MarkAsync(await given.SessionOfAsync(e), trainer, new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow();

        (await given.CancelAsync(booking)).No!.Code.ShouldBe("checked_in");
        (await given.CancelAsync(booking, Given.Officer)).No!.Code.ShouldBe("checked_in");
    }

    [Theory, OnBoth]
    public async Task One_booking_a_course_is_kept_when_staff_add_people_and_after_a_cancellation_the_same_works(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var course = await given.CourseAsync(new() { Title = "Level 1", OnePlaceEach = true });
        var (first, second) = (await given.EventAsync(course: course, details: Details(9, 12)), await given.EventAsync(course: course, details: Details(13, 16)));
        var (a, b) = (await given.PersonAsync(await given.AgencyAsync()), await given.PersonAsync(await given.AgencyAsync()));
        var booking = await given.BookedAsync(first, a);

        (await given.BookListAsync(second, $"e-mail\n{a.Email}\n{b.Email}\n")).No!.Code.ShouldBe("already_on_course");
        (await given.CountsAsync(second)).ShouldBeEmpty();
        (await given.CancelAsync(booking)).OrThrow();
        (await given.BookListAsync(second, $"e-mail\n{a.Email}\n{b.Email}\n")).OrThrow().Count.ShouldBe(2);

        (await given.CountsAsync(second)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Confirmed] = 2 });
        (await given.CountsAsync(first)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Cancelled] = 1 });
    }

    [Theory, OnBoth]
    public async Task A_suspended_person_leaves_coming_events_and_queues_but_stays_on_what_has_begun(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        var (begun, coming, full) = (await given.EventAsync(details: new() { Sessions = [new(new(2026, 11, 24), new(9, 30), new(13, 0)), new(new(2026, 12, 10), new(9, 30), new(13, 0))] }), await AtAsync(given, 9, 13, places: 1), await AtAsync(given, 14, 16, places: 1));
        var (under, ahead, holder) = (await given.BookedAsync(begun, person), await given.BookedAsync(coming, person), await given.BookedAsync(full));
        var (queued, next) = (await given.BookedAsync(full, person), await given.BookedAsync(coming));
        var account = await given.AccountAsync(person);
        given.Now = given.Now.AddHours(2);
        await given.DoAsync(async db =>
        {
            await using var work = await db.SharedAsync(write: true);
            (await db.Accounts.SingleAsync(x => x.Id == account.Id)).DisabledAt = given.Now;
            await db.SaveChangesAsync();
            await work.CommitAsync();
            return 0;
        });

        (await given.DoAsync(db => new ReleaseSuspended(db, new(new(db)), Given.Site).DoAsync(given.Context()))).ShouldBe(2);
        (await given.DoAsync(db => new ReleaseSuspended(db, new(new(db)), Given.Site).DoAsync(given.Context()))).ShouldBe(0);

        (await given.AgainAsync(under)).State.ShouldBe(BookingState.Confirmed);
        (await given.AgainAsync(ahead)).Because.ShouldBe("suspended");
        (await given.AgainAsync(queued)).Because.ShouldBe("suspended");
        (await given.AgainAsync(next)).State.ShouldBe(BookingState.Confirmed, "the place went on");
        (await given.AgainAsync(holder)).State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task On_the_day_of_decision_only_the_chosen_role_of_that_event_is_told_once_that_too_few_are_booked(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (few, enough) = (await given.EventAsync(details: Few), await given.EventAsync(details: Few with { Fewest = 1 }));
        var (coordinator, trainer, another) = (await given.PersonAsync(), await given.PersonAsync(), await given.PersonAsync());
        await given.GrantAsync(coordinator, Role.Coordinator);
        await given.GrantAsync(trainer, Role.Trainer, few.Id);
        await given.GrantAsync(another, Role.Trainer, enough.Id);
        await given.BookedAsync(enough);
        Task<int> Run() => given.DoAsync(db => new AlertBelowFewest(db, Given.Site).DoAsync(given.Context()));

        (await Run()).ShouldBe(0, "the day has not come");
        given.On(new(2026, 11, 26));
        (await Run()).ShouldBe(1);
        (await Run()).ShouldBe(0);

        (await given.OutboxAsync()).Where(m => m.AboutKind == "event").Select(m => m.To).ShouldBe([trainer.Email]);
    }

    [Theory, OnBoth]
    public async Task An_officer_who_offers_a_place_out_of_turn_says_why_and_does_not_offer_it_twice(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await AtAsync(given, 9, 13, places: 1);
        await given.HoldAsync(e, await given.PersonAsync(await given.AgencyAsync()));
        var (first, second) = (await given.BookedAsync(e), await given.BookedAsync(e));

        (await given.OfferAsync(second)).No!.Code.ShouldBe("nothing_free");
        given.Now = given.Now.AddMinutes(Holding.BasketMinutes);
        (await given.OfferAsync(second, null)).No!.Fields.Keys.ShouldContain("reason");
        (await given.OfferAsync(second)).OrThrow();
        (await given.OfferAsync(second)).No!.Code.ShouldBe("already_offered");

        (await given.AgainAsync(second)).Because.ShouldBe(Holding.Offered);
        (await given.AgainAsync(first)).State.ShouldBe(BookingState.Waiting);
        (await given.AcceptAsync(first)).No!.Code.ShouldBe("no_offer");
        (await given.CancelAsync(first)).OrThrow().State.ShouldBe(BookingState.Cancelled, "who was not asked can still leave");
    }

    [Theory, OnBoth]
    public async Task Five_places_and_room_for_fifty_when_fifty_book_at_once_leave_five_booked_and_forty_five_waiting(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 5, details: Details(9, 13) with { WaitingRoom = 50 });
        var people = await given.PeopleAsync(50);

        var answers = await Task.WhenAll(people.Select(p => Task.Run(() => given.BookAsync(e, p))));

        answers.ShouldAllBe(a => a.No == null);
        (await given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Confirmed] = 5, [BookingState.Waiting] = 45 });
    }

    [Theory, OnBoth]
    public async Task Deleting_a_coming_event_tells_each_delegate_and_each_manager_and_one_that_has_been_tells_nobody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await AtAsync(given, 9, 13);
        foreach (var person in await given.PeopleAsync(2)) (await given.BookAsync(e, person, with: r => r with { LineManagerEmail = "boss@example.org" })).OrThrow();
        var before = (await given.OutboxAsync()).Count;

        (await given.CallOffAsync(e)).OrThrow();

        ((await given.OutboxAsync()).Count - before).ShouldBe(4);
        var past = await AtAsync(given, 9, 13);
        foreach (var person in await given.PeopleAsync(2)) await given.BookedAsync(past, person);
        given.On(new(2026, 12, 5));
        before = (await given.OutboxAsync()).Count;
        (await given.CallOffAsync(past)).OrThrow();
        (await given.OutboxAsync()).Count.ShouldBe(before);
    }

    private static EventDetails Few => Details(9, 13) with { Fewest = 3, DecideOn = new(2026, 11, 26), AlertRole = Role.Trainer };

    private static EventDetails Details(int from, int to) => new() { Sessions = [new(new(2026, 12, 3), new(from, 0), new(to, 0))] };

    private static Task<Event> AtAsync(Given given, int from, int to, int? places = null) => given.EventAsync(places, details: Details(from, to));
}
