using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using GoldenThread.Programme.Joint;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>Events owned by one partnership and offered to another with a share of the places.</summary>
[Requirement("R-098")]
public sealed class JointEventTests
{
    [Theory, OnBoth]
    public async Task Places_are_offered_taken_booked_by_their_own_people_and_attendance_comes_home_as_an_achievement(Database kind)
    {
        await using var owner = await Given.PartnershipAsync(kind);
        var (guests, e, share) = await SharedAsync(owner, places: 3, theirs: 2);
        var agency = await guests.AgencyAsync("St Aidan's");
        var manager = await guests.PersonAsync(agency);
        var person = await guests.PersonAsync(agency, manager: manager, jobTitle: "Head of year");
        (await BookAsync(guests, share, person)).No!.Code.ShouldBe("not_offered", "nobody books before their team has taken it");
        (await guests.DoAsync(db => Offers(db).ListAsync(false, guests.Context()))).ShouldBeEmpty();
        (await AnswerAsync(guests, share, "level_9")).No!.Code.ShouldBe("no_such_requirement");
        (await AnswerAsync(guests, share, "level_1")).OrThrow();
        (await guests.DoAsync(db => Offers(db).ListAsync(false, guests.Context()))).ShouldHaveSingleItem().Left.ShouldBe(2);

        var place = (await BookAsync(guests, share, person)).OrThrow();

        place.State.ShouldBe(JointState.Confirmed);
        (await BookAsync(guests, share, person)).No!.Code.ShouldBe("already_booked");
        var booking = await owner.ReadAsync(db => db.Bookings.SingleAsync());
        (booking.HomeReference, booking.HomeId, booking.JobTitle, booking.LineManagerEmail).ShouldBe((place.Reference, guests.PartnershipId, "Head of year, St Aidan's", manager.Email));
        booking.PersonId.ShouldNotBe(person.Id, "a snapshot, not the person of the other partnership");
        (await owner.OutboxAsync(person.Email)).ShouldHaveSingleItem().Calendar.ShouldNotBeNull();

        owner.On(new(2026, 12, 3));
        var trainer = await owner.PersonAsync();
        guests.On(new(2026, 12, 3));
        (await HomeAsync(guests)).ShouldBe(0, "the register is not complete");
        (await owner.MarkAsync(await owner.SessionOfAsync(e), trainer, new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow();
        (await HomeAsync(guests)).ShouldBe(1);
        (await HomeAsync(guests)).ShouldBe(0, "it comes home once");
        (await guests.ReadAsync(db => db.JointPlaces.SingleAsync())).Attended.ShouldBe(true);
        var achievement = await guests.ReadAsync(db => db.Achievements.SingleAsync());
        (achievement.PersonId, achievement.Requirement, achievement.On, achievement.Evidence.Kind).ShouldBe((person.Id, "level_1", new DateOnly(2026, 12, 3), "joint_place"));
    }

    [Theory, OnBoth]
    public async Task Neither_side_takes_the_others_places_and_neither_sees_the_others_people(Database kind)
    {
        await using var owner = await Given.PartnershipAsync(kind);
        var (guests, e, share) = await SharedAsync(owner, places: 3, theirs: 2);
        (await AnswerAsync(guests, share, null)).OrThrow();
        var (first, second, third) = (await GuestAsync(guests), await GuestAsync(guests), await GuestAsync(guests));

        (await owner.BookedAsync(e)).State.ShouldBe(BookingState.Confirmed);
        (await owner.BookedAsync(e)).State.ShouldBe(BookingState.Waiting, "two places are kept for the others");
        (await BookAsync(guests, share, first)).OrThrow().State.ShouldBe(JointState.Confirmed);
        (await BookAsync(guests, share, second)).OrThrow().State.ShouldBe(JointState.Confirmed);
        var waiting = (await BookAsync(guests, share, third)).OrThrow();
        waiting.State.ShouldBe(JointState.Waiting);

        var mine = await guests.ReadAsync(db => db.JointPlaces.SingleAsync(p => p.PersonId == first.Id));
        (await guests.DoAsync(db => Booking(db).CancelAsync(mine.Id, Given.As(second), guests.Context()))).No!.Kind.ShouldBe(RefusalKind.NotThere, "only their own");
        (await guests.DoAsync(db => Booking(db).CancelAsync(mine.Id, Given.As(first), guests.Context()))).OrThrow();
        await HomeAsync(guests);
        (await guests.ReadAsync(db => db.JointPlaces.SingleAsync(p => p.Id == waiting.Id))).State.ShouldBe(JointState.Confirmed, "their next moved up, and it was heard at home");

        (await owner.ReadAsync(db => db.People.AnyAsync(p => p.Id == first.Id))).ShouldBeFalse();
        (await guests.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(0);
        (await owner.ReadAsync(db => db.JointPlaces.CountAsync())).ShouldBe(0);
        var third2 = await Given.PartnershipAsync(owner.Test, "third");
        (await third2.DoAsync(db => Offers(db).ListAsync(true, third2.Context()))).ShouldBeEmpty();
        (await AnswerAsync(third2, share, null)).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await BookAsync(third2, share, await GuestAsync(third2))).No!.Kind.ShouldBe(RefusalKind.NotThere);
    }

    [Theory, OnBoth]
    public async Task A_booking_that_was_broken_off_is_taken_up_again_and_never_makes_two(Database kind)
    {
        await using var owner = await Given.PartnershipAsync(kind);
        var (guests, _, share) = await SharedAsync(owner, places: 3, theirs: 2);
        (await AnswerAsync(guests, share, null)).OrThrow();
        var person = await GuestAsync(guests);
        var reference = Guid.NewGuid();
        await guests.AddAsync(new JointPlace { PartnershipId = guests.PartnershipId, Id = Guid.CreateVersion7(), PersonId = person.Id, ShareId = share.Id, Reference = reference, Title = "", FirstDay = new(2026, 11, 24), LastDay = new(2026, 11, 24), State = JointState.Asked, MadeAt = guests.Now });
        var there = await owner.ReadAsync(db => db.EventShares.AsNoTracking().SingleAsync());
        (await owner.DoAsync(db => Guest(db).DoAsync(there, new(reference, person.FirstName, person.LastName, person.Email, false, null, null, null), owner.Context()))).OrThrow();

        (await BookAsync(guests, share, person)).OrThrow().State.ShouldBe(JointState.Confirmed);

        (await owner.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(1);
        (await guests.ReadAsync(db => db.JointPlaces.SingleAsync())).Title.ShouldBe("Professional curiosity");
    }

    [Theory, OnBoth]
    public async Task Twenty_guests_and_twenty_of_our_own_racing_get_exactly_their_shares(Database kind)
    {
        await using var owner = await Given.PartnershipAsync(kind);
        var (guests, e, share) = await SharedAsync(owner, places: 10, theirs: 4);
        (await AnswerAsync(guests, share, null)).OrThrow();
        var (theirs, ours) = (new List<Person>(), await owner.PeopleAsync(20));
        var agency = await guests.AgencyAsync();
        for (var i = 0; i < 20; i++) theirs.Add(await GuestAsync(guests, agency));

        await Task.WhenAll(theirs.Select(p => (Task)BookAsync(guests, share, p)).Concat(ours.Select(p => owner.BookAsync(e, p))));

        var confirmed = await owner.ReadAsync(db => db.Bookings.Where(b => b.State == BookingState.Confirmed).Select(b => b.HomeReference != null).ToListAsync());
        (confirmed.Count(c => c), confirmed.Count(c => !c)).ShouldBe((4, 6));
        (await guests.ReadAsync(db => db.JointPlaces.CountAsync(p => p.State == JointState.Confirmed))).ShouldBe(4);
    }

    [Theory, OnBoth]
    public async Task An_offer_that_ends_gives_its_kept_places_to_whoever_waits(Database kind)
    {
        await using var owner = await Given.PartnershipAsync(kind);
        var (guests, e, share) = await SharedAsync(owner, places: 2, theirs: 2);
        var waiting = await owner.BookedAsync(e);
        waiting.State.ShouldBe(BookingState.Waiting);

        (await guests.DoAsync(db => new ShareEvent(db, new(new(db)), Given.Site).EndAsync(share.Id, guests.Context()))).No!.Kind.ShouldBe(RefusalKind.NotThere, "only its owner");
        (await owner.DoAsync(db => new ShareEvent(db, new(new(db)), Given.Site).EndAsync(share.Id, owner.Context()))).OrThrow();

        (await owner.AgainAsync(waiting)).State.ShouldBe(BookingState.Confirmed);
        (await AnswerAsync(guests, share, null)).No!.Code.ShouldBe("not_offered");
    }

    private static async Task<(Given Guests, Event Event, EventShare Share)> SharedAsync(Given owner, int places, int theirs)
    {
        var guests = await Given.PartnershipAsync(owner.Test, "neighbours");
        await guests.PolicyAsync("warrington");
        var e = await owner.EventAsync(places: places);
        var stands = await owner.AgencyAsync("The neighbours' partnership", LegalKind.StatutoryPartner);
        var share = (await owner.DoAsync(db => new ShareEvent(db, new(new(db)), Given.Site).OfferAsync(new(e.Id, guests.PartnershipId, stands.Id, theirs, null), owner.Context()))).OrThrow();
        return (guests, e, share);
    }

    /// <summary>Somebody whom the owner does not know: the same address would be the same person.</summary>
    private static async Task<Person> GuestAsync(Given guests, Agency? agency = null)
    {
        var person = await guests.PersonAsync(agency ?? await guests.AgencyAsync());
        var address = $"{person.Id:N}@neighbours.example";
        await guests.WriteAsync(db => db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, address).SetProperty(p => p.EmailKey, address)));
        (person.Email, person.EmailKey) = (address, address);
        return person;
    }

    private static BookGuest Guest(Data.Db db) => new(db, new(new(db)), Given.Site);

    private static BookJointPlace Booking(Data.Db db) => new(db, Guest(db), new CancelBooking(db, new(new(db)), Given.Site));

    private static JointOffers Offers(Data.Db db) => new(db, new PackInForce(db));

    private static Task<Result<JointPlace>> BookAsync(Given guests, EventShare share, Person person) => guests.DoAsync(db => Booking(db).DoAsync(share.Id, person.Id, Given.As(person), guests.Context(person)));

    private static Task<Result<Done>> AnswerAsync(Given guests, EventShare share, string? towards) => guests.DoAsync(db => Offers(db).AnswerAsync(share.Id, true, towards, guests.Context()));

    private static Task<int> HomeAsync(Given guests) => guests.DoAsync(db => new BringHome(db, new RecordAchievement(db)).DoAsync(guests.Context()));
}
