using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;

namespace GoldenThread.Tests.Programme;

public sealed class ListsTests
{
    private static readonly EventDetails.Day _day = new(new(2026, 12, 3), new(9, 30), new(13, 0), "St Mark's Centre");

    [Theory, OnBoth]
    [Requirement("R-091")]
    public async Task The_public_list_counts_places_and_filters_by_day_level_and_words(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (neglect, other) = (await given.CourseAsync(new() { Title = "Neglect: the second question", Level = "level_3" }), await given.CourseAsync());
        var soon = await given.EventAsync(3, neglect, new() { Sessions = [_day] });
        var later = await given.EventAsync(null, other, new() { Sessions = [_day with { Date = new(2027, 1, 9) }, _day with { Date = new(2027, 1, 10) }] });
        await given.EventAsync(course: other, published: false);
        await given.EventAsync(course: other, details: new() { Sessions = [_day with { Date = new(2026, 11, 1) }] });
        for (var i = 0; i < 4; i++) await given.BookedAsync(soon);
        await given.HoldAsync(later, await given.PersonAsync(await given.AgencyAsync()));

        (await ListAsync(new())).Select(e => e.Id).ShouldBe([soon.Id, later.Id]);
        (await ListAsync(new()))[0].Taken.ShouldBe(new(3, null, 3, 0, 1));
        (await ListAsync(new()))[1].Taken.ShouldBe(new(null, null, 0, 1, 0));
        (await ListAsync(new()))[1].Sessions.Count.ShouldBe(2);
        (await ListAsync(new(From: new(2026, 12, 4)))).Single().Id.ShouldBe(later.Id);
        (await ListAsync(new(Level: "level_3"))).Single().Id.ShouldBe(soon.Id);
        (await ListAsync(new(Text: "SECOND neglect"))).Single().Id.ShouldBe(soon.Id);
        (await ListAsync(new(Text: "100%_"))).ShouldBeEmpty();
        (await ListAsync(new(From: new(2026, 1, 1), All: true))).Count.ShouldBe(4);

        async Task<IReadOnlyList<ListEvents.Row>> ListAsync(ListEvents.Filter filter) => (await given.DoAsync(db => new ListEvents(db).DoAsync(filter, PageOf(20), given.Context()))).Items;
    }

    [Theory, OnBoth]
    public async Task An_event_tells_each_person_their_own_answer(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var e = await given.EventAsync(1, await given.CourseAsync(new() { Title = "Level 3", Prerequisites = ["level_1"] }));
        var person = await given.PersonAsync(await given.AgencyAsync());

        var visitor = (await SeeAsync(Caller.Nobody))!;
        (visitor.CanBook.Kind, visitor.SeesLink, visitor.Me).ShouldBe((BookingAnswerKind.Place, false, null));
        visitor.LastFree.By.ShouldBe(new GoldenThread.Foundation.LondonTime(new(2026, 11, 24), new(23, 59)));
        (await SeeAsync(Given.As(person)))!.CanBook.Code.ShouldBe("prerequisite_missing");
        await given.BookedAsync(e, person);
        (await SeeAsync(Given.As(person)))!.CanBook.Code.ShouldBe("already_booked");
        (await SeeAsync(Given.As(await given.PersonAsync(await given.AgencyAsync()))))!.CanBook.Code.ShouldBe("held");

        Task<EventSeen?> SeeAsync(Caller by) => given.DoAsync(db => new ShowEvent(db, new(new(db))).DoAsync(e.Id, by, given.Context()));
    }

    [Theory, OnBoth]
    public async Task An_event_shows_the_finding_that_it_answers(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var finding = await given.FindingAsync(officer, "Explanations were never tested");
        var need = await given.NeedAsync(officer, origin: new() { Kind = "finding", Id = finding.Id, Label = finding.Title });
        var e = await given.EventAsync();
        (await given.DoAsync(db => new GoldenThread.Needs.LinkAnswer(db).DoAsync(new(need.Id, "course", e.CourseId, "Practice in a room"), given.Context(officer)))).OrThrow();

        var seen = await given.DoAsync(db => new ShowEvent(db, new(new(db))).DoAsync(e.Id, Caller.Nobody, given.Context()));

        seen!.Findings.Single().Label.ShouldBe("Explanations were never tested");
    }

    [Theory, OnBoth]
    public async Task A_draft_is_seen_by_officers_only(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(published: false);

        (await given.DoAsync(db => new ShowEvent(db, new(new(db))).DoAsync(e.Id, Caller.Nobody, given.Context()))).ShouldBeNull();
        (await given.DoAsync(db => new ShowEvent(db, new(new(db))).DoAsync(e.Id, Given.Officer, given.Context()))).ShouldNotBeNull();
    }

    [Theory, OnBoth]
    public async Task My_bookings_show_what_is_coming_with_my_turn_and_what_is_over(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (full, open) = (await given.EventAsync(places: 1), await given.EventAsync(details: new() { Sessions = [_day with { Date = new(2027, 1, 9) }] }));
        await given.BookedAsync(full);
        given.Now = given.Now.AddMinutes(1);
        await given.BookedAsync(full);
        given.Now = given.Now.AddMinutes(1);
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.BookedAsync(full, person);
        var cancelled = await given.BookedAsync(open, person);
        await given.CancelAsync(cancelled);
        await given.BookedAsync(open, person);

        var mine = await given.DoAsync(db => new MyBookings(db).DoAsync(person.Id, given.Context()));

        mine.Coming.Select(b => (b.EventId, b.State, b.Ahead)).ShouldBe([(full.Id, BookingState.Waiting, 1), (open.Id, BookingState.Confirmed, 0)]);
        mine.Over.Single().Id.ShouldBe(cancelled.Id);
    }

    [Theory, OnBoth]
    public async Task Who_is_booked_is_seen_only_as_far_as_the_right_reaches_and_a_protected_person_is_one_person(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (ours, theirs) = (await given.AgencyAsync(), await given.AgencyAsync());
        var e = await given.EventAsync();
        var (colleague, stranger, hidden) = (await given.PersonAsync(ours), await given.PersonAsync(theirs), await given.PersonAsync(theirs));
        foreach (var person in new[] { colleague, stranger, hidden }) await given.BookedAsync(e, person);
        await given.DoAsync(async db =>
        {
            await using var work = await db.WriteAsync(given.Context());
            db.People.Single(p => p.Id == hidden.Id).Protected = true;
            await db.SaveChangesAsync();
            await work.CommitAsync();
            return 0;
        });

        (await SeenByAsync(Given.Officer)).Count.ShouldBe(3);
        (await SeenByAsync(Given.Officer)).ShouldContain(r => r.LastName == hidden.LastName);
        var trainer = await SeenByAsync(new() { PersonId = Guid.NewGuid(), Grants = [new(Role.Trainer, ScopeKind.Event, e.Id)] });
        trainer.Count.ShouldBe(3);
        trainer.ShouldContain(r => r.Name == "1 person" && r.PersonId == null && r.Email == null && r.Agency == null);
        trainer.ShouldNotContain(r => r.LastName == hidden.LastName);
        (await SeenByAsync(Given.BookerOf(ours))).Single().PersonId.ShouldBe(colleague.Id);
        (await SeenByAsync(Given.As(stranger))).Single().PersonId.ShouldBe(stranger.Id);

        async Task<IReadOnlyList<EventBookings.Row>> SeenByAsync(Caller by) =>
            (await given.DoAsync(db => new EventBookings(db).DoAsync(new(e.Id, Access.Of(by, Right.SeeBookings)), PageOf(50), given.Context())))!.Items;
    }

    [Theory, OnBoth]
    public async Task A_booking_shows_its_turn_and_history_to_whom_it_concerns_and_is_not_there_for_others(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        await given.BookedAsync(e);
        var person = await given.PersonAsync(await given.AgencyAsync());
        var waiting = await given.BookedAsync(e, person);

        var seen = (await SeeAsync(Given.As(person)))!;
        (seen.Position, seen.Queue, seen.History.Count, seen.MayChange, seen.IsMine).ShouldBe((1, 1, 1, true, true));
        (await SeeAsync(Given.As(await given.PersonAsync(await given.AgencyAsync())))).ShouldBeNull();

        Task<BookingSeen?> SeeAsync(Caller by) => given.DoAsync(db => new ShowBooking(db, new(new(db))).DoAsync(waiting.Id, by, given.Context()));
    }

    [Theory, OnBoth]
    public async Task What_people_need_is_opened_for_officers_and_trainers_and_the_reading_is_on_record(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync();
        var booking = (await given.BookAsync(e, await given.PersonAsync(await given.AgencyAsync()), with: r => r with { AccessNeeds = "Large print" })).OrThrow().Booking;
        Task<IReadOnlyDictionary<Guid, string>?> ReadAsync(Caller by) => given.DoAsync(db => new ReadAccessNeeds(db, Given.Sealing).OfEventAsync(e.Id, by, given.Context()));

        (await ReadAsync(Given.Officer))![booking.Id].ShouldBe("Large print");
        (await given.LastNoteAsync(e.Id)).Did.ShouldBe("access needs read");
        (await ReadAsync(Given.BookerOf(new() { PartnershipId = Guid.Empty, Id = booking.AgencyId!.Value, Name = "", NameKey = "", Sector = default, LegalKind = default, BasedInArea = true, ServesArea = true }))).ShouldBeNull();
        (await ReadAsync(Given.Officer with { ByToken = true })).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_colleague_is_found_by_the_whole_address_only_and_only_where_the_place_could_pass(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var (holder, colleague, outsider) = (await given.PersonAsync(agency), await given.PersonAsync(agency), await given.PersonAsync(await given.AgencyAsync()));
        var booking = await given.BookedAsync(await given.EventAsync(), holder);
        Task<Attendee?> FindAsync(string mail, Caller by) => given.DoAsync(db => new FindByMail(db).ToPassToAsync(mail, booking.Id, by, given.Context()));

        (await FindAsync(" " + colleague.Email.ToUpperInvariant(), Given.As(holder)))!.PersonId.ShouldBe(colleague.Id);
        (await FindAsync(colleague.Email[..8], Given.As(holder))).ShouldBeNull();
        (await FindAsync(outsider.Email, Given.As(holder))).ShouldBeNull();
        (await FindAsync(outsider.Email, Given.Officer)).ShouldNotBeNull();
        (await FindAsync(colleague.Email, Given.As(outsider))).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task What_publishing_and_calling_off_mean_is_said_beforehand(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var draft = await given.EventAsync(published: false);
        var e = await given.EventAsync();
        await given.BookedAsync(e);

        (await given.DoAsync(db => new WhatFollows(db, new(new(db))).OfPublishingAsync(draft.Id, given.Context()))).OrThrow().ShouldContain(s => s.Contains("Tuesday 24 November 2026", StringComparison.Ordinal));
        (await given.DoAsync(db => new WhatFollows(db, new(new(db))).OfCancellingAsync(e.Id, given.Context()))).OrThrow()[0].ShouldStartWith("1 booking ends");
    }

    private static GoldenThread.Foundation.PageOf PageOf(int size) => new(0, size);
}
