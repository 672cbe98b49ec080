using GoldenThread.Data.Invariants;
using GoldenThread.Partnerships;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>Places kept for some and limited for others, on a real event.</summary>
public sealed class PlaceRulesTests
{
    [Theory, OnBoth]
    public async Task Places_kept_for_an_organisation_are_named_later_and_freed_after_their_day(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 3);
        var (kept, other) = (await given.AgencyAsync(), await given.AgencyAsync());
        await SetAsync(given, e, new SetPlaceRules.Line(kept.Id, null, 2, new(2026, 11, 26), null));
        async Task<Booked> Book(Agency agency) => (await given.BookAsync(e, await given.PersonAsync(agency))).OrThrow();

        (await Book(other)).Booking.State.ShouldBe(BookingState.Confirmed, "one of three is free for others");
        var waits = await Book(other);
        (waits.Booking.State, waits.Answer.Code).ShouldBe((BookingState.Waiting, "kept_for_others"));
        waits.Answer.Words.ShouldContain("2 places are held for");
        var named = await Book(kept);
        named.Booking.State.ShouldBe(BookingState.Confirmed, "the organisation names somebody");
        var mix = (await given.DoAsync(db => new ShowMix(db).DoAsync(e.Id, given.Context())))!;
        (mix.Room.TakenUnder(mix.Rules[0]), mix.Room.KeptFor(mix.Rules[0])).ShouldBe((1, 1), "1 of 2 named, 1 still to name");
        (await given.CancelAsync(named.Booking)).OrThrow();
        (await given.AgainAsync(waits.Booking)).State.ShouldBe(BookingState.Waiting, "the place is kept again");
        (await Book(kept)).Booking.State.ShouldBe(BookingState.Confirmed);

        given.On(new(2026, 11, 27));
        Task<int> Release() => given.DoAsync(db => new ReleaseKeptPlaces(db, new(new(db)), Given.Site).DoAsync(given.Context()));
        (await Release()).ShouldBe(1);
        (await Release()).ShouldBe(0);

        (await given.AgainAsync(waits.Booking)).State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task Somebody_whose_organisation_has_its_most_is_passed_over_with_a_reason_they_can_read(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 2);
        var (health, police) = (await given.AgencyAsync(sector: Sector.Health), await given.AgencyAsync(sector: Sector.Police));
        await SetAsync(given, e, new SetPlaceRules.Line(null, Sector.Health, null, null, 1));
        await given.BookedAsync(e, await given.PersonAsync(health));
        var officer = await given.BookedAsync(e, await given.PersonAsync(police));
        var first = (await given.BookAsync(e, await given.PersonAsync(health))).OrThrow();
        given.Now = given.Now.AddMinutes(1);
        var second = await given.BookedAsync(e, await given.PersonAsync(police));
        first.Answer.Code.ShouldBe("at_most");

        (await given.CancelAsync(officer)).OrThrow();

        (await given.AgainAsync(second)).State.ShouldBe(BookingState.Confirmed);
        var passed = await given.AgainAsync(first.Booking);
        (passed.State, passed.PassedOverBecause).ShouldBe((BookingState.Waiting, "1 place for health is taken, and 1 is the most."));
        (await given.ReadAsync(db => new NobodyPassedOver().FindAsync(db, given.Context(), default))).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_newcomer_of_another_organisation_gets_a_place_that_nobody_in_the_queue_could_have(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 3);
        var (health, police) = (await given.AgencyAsync(sector: Sector.Health), await given.AgencyAsync(sector: Sector.Police));
        await SetAsync(given, e, new SetPlaceRules.Line(null, Sector.Health, null, null, 1));
        await given.BookedAsync(e, await given.PersonAsync(health));
        (await given.BookedAsync(e, await given.PersonAsync(health))).State.ShouldBe(BookingState.Waiting);
        var seen = (await given.DoAsync(db => new ShowEvent(db, new(new(db))).DoAsync(e.Id, Given.As(Second), given.Context())));

        (await given.HoldAsync(e, await given.PersonAsync(police))).OrThrow().Until.ShouldNotBeNull();
        (await given.BookedAsync(e, await given.PersonAsync(police))).State.ShouldBe(BookingState.Confirmed);
        seen!.KeptAndLimited.ShouldBe(["1 of at most 1 place for health is taken."]);
    }

    [Theory, OnBoth]
    public async Task Forty_people_racing_keep_every_rule(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 10);
        var agencies = new List<Agency>();
        foreach (var sector in new[] { Sector.Health, Sector.Health, Sector.Police, Sector.Education }) agencies.Add(await given.AgencyAsync(sector: sector));
        await SetAsync(given, e, new SetPlaceRules.Line(null, Sector.Health, null, null, 3), new SetPlaceRules.Line(agencies[3].Id, null, 4, null, null));
        var people = new List<(GoldenThread.People.Person Person, Sector Sector)>();
        for (var i = 0; i < 40; i++) people.Add((await given.PersonAsync(agencies[i % 3]), agencies[i % 3].Sector));

        await Task.WhenAll(people.Select(p => Task.Run(() => given.BookAsync(e, p.Person))));

        var placed = await given.ReadAsync(db => db.Bookings.Where(b => b.EventId == e.Id && b.State == BookingState.Confirmed).Select(b => b.AgencyId).ToListAsync());
        placed.Count.ShouldBe(6, "four of ten are kept for the school");
        placed.Count(a => a == agencies[0].Id || a == agencies[1].Id).ShouldBeLessThanOrEqualTo(3);
    }

    [Theory, OnBoth]
    public async Task A_policy_is_tried_on_the_queue_and_then_chosen_with_a_reason(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 2);
        var (big, small) = (await given.AgencyAsync(), await given.AgencyAsync());
        var holder = await given.BookedAsync(e, await given.PersonAsync(big));
        await given.BookedAsync(e, await given.PersonAsync(big));
        var first = await given.BookedAsync(e, await given.PersonAsync(big));
        given.Now = given.Now.AddMinutes(1);
        var second = await given.BookedAsync(e, await given.PersonAsync(small));
        var mix = (await given.DoAsync(db => new ShowMix(db).DoAsync(e.Id, given.Context())))!;
        mix.Trials.Select(t => t.Served[0].BookingId).ShouldBe([first.Id, second.Id]);

        (await given.DoAsync(db => new ChooseQueuePolicy(db).DoAsync(e.Id, QueuePolicy.BalanceAgencies, "", given.Context()))).No!.Fields.Keys.ShouldContain("why");
        (await given.DoAsync(db => new ChooseQueuePolicy(db).DoAsync(e.Id, QueuePolicy.BalanceAgencies, "One service fills the room", given.Context()))).OrThrow();
        (await given.CancelAsync(holder)).OrThrow();

        (await given.AgainAsync(second)).State.ShouldBe(BookingState.Confirmed);
        (await given.AgainAsync(first)).PassedOverBecause!.ShouldContain("fewer places");
        (await given.ReadAsync(db => new NobodyPassedOver().FindAsync(db, given.Context(), default))).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Where_overdue_people_come_first_the_one_who_is_overdue_for_this_level_is_next(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var course = await given.CourseAsync(new() { Title = "Level 2", Level = "level_2" });
        var e = await given.EventAsync(places: 1, course);
        var agency = await given.AgencyAsync();
        var holder = await given.BookedAsync(e);
        var first = await given.BookedAsync(e, await given.PersonAsync(agency));
        var late = await given.PersonAsync(agency);
        given.Now = given.Now.AddMinutes(1);
        var overdue = await given.BookedAsync(e, late);
        await DueAsync(given, late, agency, "level_2", new(2026, 10, 1));
        await DueAsync(given, await given.ReadAsync(db => db.People.SingleAsync(p => p.Id == first.PersonId)), agency, "level_3", new(2026, 1, 1));
        var mix = (await given.DoAsync(db => new ShowMix(db).DoAsync(e.Id, given.Context())))!;
        mix.Trials.Single(t => t.Policy == QueuePolicy.MandatedFirst).Served[0].BookingId.ShouldBe(overdue.Id);
        (await given.DoAsync(db => new ChooseQueuePolicy(db).DoAsync(e.Id, QueuePolicy.MandatedFirst, "Many are overdue", given.Context()))).OrThrow();

        (await given.CancelAsync(holder)).OrThrow();

        (await given.AgainAsync(overdue)).State.ShouldBe(BookingState.Confirmed);
        (await given.AgainAsync(first)).PassedOverBecause.ShouldBe("People who are overdue for this training come first on this event.");
        (await given.DoAsync(db => new GoldenThread.Programme.Plans.ShowDemand(db).DoAsync(given.Context()))).Rows.ShouldHaveSingleItem().Months[0].Due.ShouldBe(1);
    }

    private static async Task DueAsync(Given given, GoldenThread.People.Person person, Agency agency, string requirement, DateOnly by)
    {
        var post = await given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == person.Id));
        await given.AddAsync(new GoldenThread.Framework.DueDate
        {
            PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), PostId = post.Id, PersonId = person.Id, AgencyId = agency.Id, Requirement = requirement,
            Force = GoldenThread.Partnerships.Packs.RequirementForce.Mandatory, From = post.From, FirstBy = by, By = by,
        });
    }

    private static GoldenThread.People.Person Second { get; } = new() { PartnershipId = Guid.Empty, Id = Guid.NewGuid(), FirstName = "", LastName = "", NameKey = "", Email = "", EmailKey = "" };

    private static async Task SetAsync(Given given, Event e, params SetPlaceRules.Line[] lines) =>
        (await given.DoAsync(db => new SetPlaceRules(db, new(new(db)), Given.Site).DoAsync(e.Id, lines, given.Context()))).OrThrow();
}
