using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

public sealed class BookPlaceTests
{
    [Theory, OnBoth]
    [Requirement("R-093")]
    [Requirement("R-137")]
    public async Task A_confirmed_place_keeps_what_held_when_it_was_confirmed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var policy = await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync("St Aidan's Primary", LegalKind.School);
        await given.AddAsync(new FundingContribution { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = agency.Id, YearFrom = 2026 });
        var manager = await given.PersonAsync(agency);
        var person = await given.PersonAsync(agency, "level_2", manager, "Designated safeguarding lead");
        var e = await given.EventAsync(places: 2);

        var booked = (await given.BookAsync(e, person, with: r => r with { AcceptedPolicy = "2021-2024" })).OrThrow();

        var booking = await given.AgainAsync(booked.Booking);
        booking.State.ShouldBe(BookingState.Confirmed);
        booking.Reference.Length.ShouldBe(8);
        (booking.JobTitle, booking.Level, booking.AgencyId, booking.AgencyKind).ShouldBe(("Designated safeguarding lead", "level_2", agency.Id, LegalKind.School));
        (booking.AgencyBasedInArea, booking.AgencyServesArea, booking.AgencyContributes).ShouldBe((true, true, true));
        (booking.PackVersionId, booking.AcceptedPolicy, booking.LineManagerEmail).ShouldBe((policy.Id, "2021-2024", manager.Email));
        booking.ConfirmedAt.ShouldBe(given.Now);
        (await given.LastNoteAsync(booking.Id)).Did.ShouldBe("place confirmed");
    }

    [Theory, OnBoth]
    [Requirement("R-096")]
    public async Task The_confirmation_states_when_where_attendance_the_last_free_moment_and_the_charge_and_brings_a_calendar(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var manager = await given.PersonAsync();
        var person = await given.PersonAsync(await given.AgencyAsync(), manager: manager);
        var e = await given.EventAsync(places: 2);

        await given.BookAsync(e, person, with: r => r with { AccessNeeds = "Large print, please" });

        var mail = (await given.OutboxAsync(person.Email)).Single();
        mail.Text.ShouldContain("Thursday 3 December 2026, 9:30am to 1pm");
        mail.Text.ShouldContain("St Mark's Centre, Mill Lane");
        mail.Text.ShouldContain("Full attendance is expected");
        mail.Text.ShouldContain("Tuesday 24 November 2026, 11:59pm");
        mail.Text.ShouldContain("Thursday 26 November 2026, 11:59pm"); // the other reading of the same strategy
        mail.Text.ShouldContain("£100");
        mail.Calendar!.ShouldContain("DTSTART;TZID=Europe/London:20261203T093000");
        mail.Subject.ShouldNotContain(person.LastName);
        var copy = (await given.OutboxAsync(manager.Email)).Single();
        copy.Text.ShouldContain(person.Name);
        foreach (var message in new[] { mail, copy }) (message.Text + message.Html + message.Calendar).ShouldNotContain("Large print");
    }

    [Theory, OnBoth]
    public async Task Where_the_policy_is_silent_the_mail_says_so(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var person = await given.PersonAsync(await given.AgencyAsync());

        await given.BookAsync(await given.EventAsync(places: 2), person);

        var mail = (await given.OutboxAsync(person.Email)).Single();
        mail.Text.ShouldContain("Last free cancellation: not set by this partnership");
        mail.Text.ShouldContain("Charges: not set by this partnership");
    }

    [Theory, OnBoth]
    public async Task Nobody_is_booked_twice(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var booking = await given.BookedAsync(e);
        var waiting = await given.BookedAsync(e);
        var holder = await given.ReadAsync(db => db.People.SingleAsync(p => p.Id == booking.PersonId));
        var waiter = await given.ReadAsync(db => db.People.SingleAsync(p => p.Id == waiting.PersonId));

        (await given.BookAsync(e, holder)).No!.Code.ShouldBe("already_booked");
        (await given.BookAsync(e, waiter)).No!.Code.ShouldBe("already_booked");
        (await given.CountsAsync(e))[BookingState.Waiting].ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Whoever_cancelled_may_book_again(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var person = await given.PersonAsync(await given.AgencyAsync());
        (await given.CancelAsync(await given.BookedAsync(e, person))).OrThrow();

        (await given.BookAsync(e, person)).OrThrow().Booking.State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task A_course_that_gives_one_place_each_refuses_a_second_date_until_the_first_is_cancelled(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var course = await given.CourseAsync(new() { Title = "Level 3", OnePlaceEach = true });
        var (first, second) = (await given.EventAsync(5, course), await given.EventAsync(5, course));
        var person = await given.PersonAsync(await given.AgencyAsync());
        var booking = await given.BookedAsync(first, person);

        var no = (await given.BookAsync(second, person, Given.Officer)).No!;
        no.Code.ShouldBe("already_on_course");
        no.Words.ShouldContain("Thursday 3 December 2026");

        (await given.CancelAsync(booking)).OrThrow();
        (await given.BookAsync(second, person, Given.Officer)).OrThrow();
        (await given.CountsAsync(second)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Confirmed] = 1 });
    }

    [Theory]
    [OnBoth("not_yet_open")]
    [OnBoth("booking_closed")]
    [OnBoth("event_has_been")]
    [OnBoth("event_cancelled")]
    public async Task A_closed_door_says_why_and_since_or_until_when(Database kind, string code)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        var day = new EventDetails.Day(code == "event_has_been" ? new(2026, 11, 20) : new(2026, 12, 3), new(9, 30), new(13, 0), "Here");
        var e = await given.EventAsync(details: new()
        {
            OpensOn = code == "not_yet_open" ? new(2026, 11, 30) : null, ClosesOn = code == "booking_closed" ? new(2026, 11, 23) : null, Sessions = [day],
        });
        if (code == "event_cancelled") (await given.CallOffAsync(e)).OrThrow();

        var no = (await given.BookAsync(e, person)).No!;

        no.Code.ShouldBe(code);
        no.Kind.ShouldBe(RefusalKind.State);
    }

    [Theory, OnBoth]
    public async Task A_draft_is_not_there_for_practitioners(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(published: false);
        var person = await given.PersonAsync(await given.AgencyAsync());

        (await given.BookAsync(e, person)).No!.Code.ShouldBe("not_there");
        (await given.BookAsync(e, person, Given.Officer)).No!.Code.ShouldBe("not_published");
    }

    [Theory, OnBoth]
    [Requirement("R-092")]
    public async Task People_book_for_themselves_bookers_for_their_agency_and_officers_for_anybody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (ours, theirs) = (await given.AgencyAsync(), await given.AgencyAsync());
        var (colleague, stranger, me) = (await given.PersonAsync(ours), await given.PersonAsync(theirs), await given.PersonAsync(ours));
        var e = await given.EventAsync();

        (await given.BookAsync(e, colleague, Given.As(me))).No!.Code.ShouldBe("not_there");
        (await given.BookAsync(e, stranger, Given.BookerOf(ours))).No!.Code.ShouldBe("not_there");
        (await given.BookAsync(e, colleague, Given.BookerOf(ours))).OrThrow();
        (await given.BookAsync(e, stranger, Given.Officer)).OrThrow();
    }

    [Theory, OnBoth]
    [Requirement("R-094")]
    public async Task A_course_for_others_warns_in_one_partnership_and_refuses_in_another(Database kind)
    {
        foreach (var (slug, refused) in new[] { ("warrington", false), ("nottinghamshire", true) })
        {
            await using var given = await Given.PartnershipAsync(kind, slug);
            await given.PolicyAsync(slug);
            var (group, other) = slug == "warrington" ? ("3", "1") : ("target_group_2", "target_group_1");
            var e = await given.EventAsync(course: await given.CourseAsync(new() { Title = "For some", AudienceGroups = [group] }));
            var person = await given.PersonAsync();
            await given.AddAsync(new Post { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), PersonId = person.Id, AgencyId = (await given.AgencyAsync()).Id, JobTitle = "Teacher", StaffGroup = other, From = new(2024, 9, 1) });

            (await given.BookAsync(e, person)).No?.Code.ShouldBe("not_for_you");
            (await given.CountsAsync(e)).ContainsKey(BookingState.Confirmed).ShouldBe(!refused);
        }
    }

    [Theory, OnBoth]
    [Requirement("R-095")]
    public async Task A_place_is_held_while_something_is_missing_and_an_officer_releases_it_with_a_reason(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(1, await given.CourseAsync(new() { Title = "Level 3", Prerequisites = ["level_1"] }));
        var person = await given.PersonAsync(await given.AgencyAsync());

        var booking = await given.BookedAsync(e, person);
        (booking.State, booking.Because, booking.HeldUntil).ShouldBe((BookingState.Held, Holding.PrerequisiteMissing, null));
        (await given.BookedAsync(e)).State.ShouldBe(BookingState.Waiting); // the held place counts

        (await ReleaseAsync("", Given.Officer))!.Kind.ShouldBe(RefusalKind.Rule);
        (await ReleaseAsync("Certificate seen", Given.As(person)))!.Kind.ShouldBe(RefusalKind.NotAllowed);
        (await ReleaseAsync("Certificate seen", Given.Officer)).ShouldBeNull();

        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed);
        (await given.LastNoteAsync(booking.Id)).Values["why"].New.ShouldBe("Certificate seen");

        Task<Refusal?> ReleaseAsync(string reason, Caller by) => given.DoAsync(async db =>
            (await new ReleaseHeldBooking(db, new(new(db)), Given.Site).DoAsync(new(booking.Id, reason, by), given.Context())).No);
    }

    [Theory, OnBoth]
    [Requirement("R-095")]
    public async Task What_has_been_shown_confirms_the_held_place_without_anybody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(1, await given.CourseAsync(new() { Title = "Level 3", Prerequisites = ["level_1"] }));
        var booking = await given.BookedAsync(e);
        Task<int> RunAsync() => given.DoAsync(db => new ConfirmHeld(db, new(new(db)), Given.Site).DoAsync(given.Context()));

        (await RunAsync()).ShouldBe(0);
        await given.AddAsync(new GoldenThread.Framework.Achievement
        {
            PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), PersonId = booking.PersonId, Requirement = "level_1", On = new(2026, 11, 20),
            Evidence = new() { Kind = "elsewhere", Id = Guid.CreateVersion7(), Label = "Certificate" }, RecordedAt = given.Now,
        });
        (await RunAsync()).ShouldBe(1);
        (await RunAsync()).ShouldBe(0);
        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    [Requirement("R-133")]
    public async Task Where_the_policy_needs_an_authorising_manager_it_is_the_one_named_or_the_line_manager_or_the_answer_is_no(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("wigan");
        var e = await given.EventAsync();
        var agency = await given.AgencyAsync();
        var (alone, managed) = (await given.PersonAsync(agency), await given.PersonAsync(agency, manager: await given.PersonAsync()));

        var no = (await given.BookAsync(e, alone)).No!;
        (no.Code, no.Fields.Keys.Single()).ShouldBe(("authorising_manager_missing", "authorisingManagerEmail"));
        (await given.BookAsync(e, alone, with: r => r with { AuthorisingManagerEmail = "not an address" })).No!.Kind.ShouldBe(RefusalKind.Rule);
        (await given.BookAsync(e, alone, with: r => r with { AuthorisingManagerEmail = "head@example.org" })).OrThrow().Booking.AuthorisingManagerEmail.ShouldBe("head@example.org");
        (await given.BookAsync(e, managed)).OrThrow().Booking.AuthorisingManagerEmail.ShouldNotBeNull();
    }

    [Theory, OnBoth]
    public async Task What_somebody_needs_is_kept_sealed_and_goes_30_days_after_the_last_day_or_at_once_with_the_place(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync();
        var person = await given.PersonAsync(await given.AgencyAsync());
        var booking = (await given.BookAsync(e, person, with: r => r with { AccessNeeds = "  Large print, please " })).OrThrow().Booking;

        var need = await given.ReadAsync(db => db.AccessNeeds.SingleAsync());
        need.DeleteAfter.ShouldBe(new(2027, 1, 2));
        System.Text.Encoding.UTF8.GetString(need.Sealed).ShouldNotContain("print");
        Given.Sealing.Open(need.Sealed, need.Id).ShouldBe("Large print, please");

        (await given.CancelAsync(booking)).OrThrow();
        (await given.ReadAsync(db => db.AccessNeeds.AnyAsync())).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task Several_colleagues_are_booked_together_or_nobody_is(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 2);
        var people = await given.PeopleAsync(3);
        Task<Result<IReadOnlyList<Booked>>> TogetherAsync(IEnumerable<Person> who) => given.DoAsync(db =>
            new BookTogether(db, Given.Book(db)).DoAsync([.. who.Select(p => new BookPlace.Request(e.Id, p.Id, Given.Officer))], given.Context()));

        (await TogetherAsync(people)).No!.Words.ShouldContain("only enough space left for 2");
        (await given.CountsAsync(e)).ShouldBeEmpty();
        (await TogetherAsync(people.Take(2))).OrThrow().Count.ShouldBe(2);
        (await given.CountsAsync(e))[BookingState.Confirmed].ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task A_job_of_somebody_else_or_none_at_all_is_refused(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync();
        var other = await given.PostAsync(await given.PersonAsync(), await given.AgencyAsync());
        var (jobless, person) = (await given.PersonAsync(), await given.PersonAsync(await given.AgencyAsync()));

        (await given.BookAsync(e, jobless)).No!.Code.ShouldBe("no_post");
        (await given.BookAsync(e, person, with: r => r with { PostId = other.Id })).No!.Code.ShouldBe("not_their_post");
    }

    [Theory, OnBoth]
    public async Task Every_booking_is_where_its_history_folds_to(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var first = await given.BookedAsync(e);
        await given.BookedAsync(e);
        (await given.CancelAsync(first)).OrThrow();
        (await given.CallOffAsync(e)).OrThrow();

        var wrong = await given.ReadAsync(async db =>
        {
            var changes = (await db.BookingChanges.ToListAsync()).ToLookup(c => c.BookingId);
            return (await db.Bookings.ToListAsync()).Where(b => Fold.Of(changes[b.Id]) != (b.State, null)).ToList();
        });
        wrong.ShouldBeEmpty();
    }
}
