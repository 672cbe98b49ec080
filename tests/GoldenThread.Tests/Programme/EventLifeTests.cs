using GoldenThread.Foundation;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>What happens to an event between planning and the day.</summary>
public sealed class EventLifeTests
{
    [Theory, OnBoth]
    public async Task Of_two_officers_who_edit_at_once_the_second_is_told_and_overwrites_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 5);
        var before = (await given.DoAsync(db => new EventToChange(db).DoAsync(e.Id, given.Context())))!.Details;

        (await given.ChangeAsync(e, before with { Capacity = 9 })).OrThrow();
        (await given.ChangeAsync(e, before with { Capacity = 7 })).No!.Code.ShouldBe("changed_meanwhile");

        (await given.DetailsAsync(e)).Capacity.ShouldBe(9);
    }

    [Theory, OnBoth]
    public async Task Before_an_event_is_moved_the_page_says_who_is_told_and_who_would_be_in_two_places(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        var (e, other) = (await given.EventAsync(), await given.EventAsync(details: new() { Title = "Neglect", Sessions = [new(new(2026, 12, 4), new(10, 0), new(12, 0))] }));
        await given.BookedAsync(e, person);
        await given.BookedAsync(e);
        await given.BookedAsync(other, person);
        var now = await given.DetailsAsync(e);

        var follows = (await given.DoAsync(db => new WhatFollows(db, new(new(db))).OfChangingAsync(e.Id, now with { Sessions = [now.Sessions[0] with { Date = new(2026, 12, 4) }] }, given.Context()))).OrThrow();

        follows[0].ShouldBe("2 people are told of the new days, times or places.");
        follows[1].ShouldBe($"1 person has another place at the new time: {person.Name} (Neglect).");
    }

    [Theory, OnBoth]
    public async Task A_series_of_copies_keeps_times_of_day_across_the_clock_change_and_the_rules_about_places(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 5, details: new() { ClosesOn = new(2026, 12, 1), Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0), "Hall"), new(new(2026, 12, 10), new(14, 0), new(16, 0))] });
        (await given.DoAsync(db => new SetPlaceRules(db, new(new(db)), Given.Site).DoAsync(e.Id, [new(null, GoldenThread.Partnerships.Sector.Health, 2, new(2026, 11, 30), null)], given.Context()))).OrThrow();

        var copies = (await given.DoAsync(db => new CopyEvent(db, new(db)).DoAsync(e.Id, [new(2027, 3, 25), new(2027, 4, 1)], given.Context()))).OrThrow();

        copies.Select(c => (c.State, c.FirstDay, c.FirstStart, c.LastDay, c.BookingClosesOn, c.HasPlaceRules)).ShouldBe([
            (EventState.Draft, new(2027, 3, 25), new(9, 30), new(2027, 4, 1), new DateOnly(2027, 3, 23), true),
            (EventState.Draft, new(2027, 4, 1), new(9, 30), new(2027, 4, 8), new DateOnly(2027, 3, 30), true)]);
        (await given.ReadAsync(db => db.PlaceRules.Where(r => r.EventId == copies[0].Id).Select(r => r.Until).SingleAsync())).ShouldBe(new DateOnly(2027, 3, 22));
        London.Instant(copies[0].FirstDay, copies[0].FirstStart).Hour.ShouldBe(9, "winter time");
        London.Instant(copies[1].FirstDay, copies[1].FirstStart).Hour.ShouldBe(8, "summer time began on 28 March");
    }

    [Theory, OnBoth]
    public async Task An_event_for_invited_people_is_not_there_for_anybody_else(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(details: new() { Visibility = EventVisibility.Invited, Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0))] });
        var (invited, other) = (await given.PersonAsync(await given.AgencyAsync()), await given.PersonAsync(await given.AgencyAsync()));
        Task<Result<int>> Invite(string addresses) => given.DoAsync(db => new InviteToEvent(db, Given.Site).DoAsync(e.Id, addresses, given.Context()));

        (await Invite($"{invited.Email} nobody@example.org")).No!.Words.ShouldContain("nobody@example.org");
        (await Invite(invited.Email)).OrThrow().ShouldBe(1);
        (await Invite(invited.Email.ToUpperInvariant())).OrThrow().ShouldBe(0);

        (await given.OutboxAsync(invited.Email)).ShouldHaveSingleItem();
        (await given.BookAsync(e, other)).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await given.HoldAsync(e, other)).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await given.DoAsync(db => new ShowEvent(db, new(new(db))).DoAsync(e.Id, Given.As(other), given.Context()))).ShouldBeNull();
        (await given.DoAsync(db => new ListEvents(db).DoAsync(new(), new(0, 20), given.Context()))).Items.ShouldBeEmpty();
        (await given.DoAsync(db => new ShowEvent(db, new(new(db))).DoAsync(e.Id, Given.As(invited), given.Context()))).ShouldNotBeNull();
        (await given.BookedAsync(e, invited)).State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task A_tentative_event_goes_ahead_once_and_everybody_with_a_place_is_told(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1, details: new() { Fewest = 1, DecideOn = new(2026, 11, 30), Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0))] });
        await given.BookedAsync(e);
        await given.BookedAsync(e); // waits

        for (var i = 0; i < 2; i++) (await given.DoAsync(db => new LetItRun(db).DoAsync(e.Id, given.Context()))).OrThrow();

        (await given.OutboxAsync()).Count(m => m.Subject.StartsWith("It goes ahead", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_message_reaches_those_with_a_place_and_those_who_wait_only_where_asked(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        await given.BookedAsync(e);
        await given.BookedAsync(e);
        Task<Result<int>> Write(string? text, bool waiting) => given.DoAsync(db => new MessageDelegates(db, new(db)).DoAsync(new(e.Id, "A new room", text, waiting), given.Context()));

        (await Write(null, false)).No!.Fields.Keys.ShouldBe(["text"]);
        (await Write("We meet in room 4.", false)).OrThrow().ShouldBe(1);
        (await Write("We meet in room 4.", true)).OrThrow().ShouldBe(2);
        (await given.DoAsync(async db => await new MessageDelegates(db, new(db)).DoAsync(new((await given.EventAsync()).Id, "Hello", "Hello"), given.Context()))).No!.Code.ShouldBe("nobody_to_write_to");
    }

    [Theory, OnBoth]
    public async Task Somebody_unknown_who_rings_is_added_and_booked_or_neither(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync();
        var agency = await given.AgencyAsync();
        Task<Result<Booked>> Add(string email) => given.DoAsync(db => new AddAndBook(db, new(db), Given.Book(db)).DoAsync(e.Id, new("Zoë", "O’Brien-Ångström", email, new("Nurse", agency.Id, new(2026, 11, 24))), Given.Officer, given.Context()));

        (await Add("zoe@example.org")).OrThrow().Booking.State.ShouldBe(BookingState.Confirmed);
        (await Add("zoe@example.org")).No!.Code.ShouldNotBeNull();
        (await given.CallOffAsync(e)).OrThrow();
        (await Add("late@example.org")).No!.Code.ShouldBe("event_cancelled");
        (await given.ReadAsync(db => db.People.AnyAsync(p => p.EmailKey == "late@example.org"))).ShouldBeFalse();
    }
}
