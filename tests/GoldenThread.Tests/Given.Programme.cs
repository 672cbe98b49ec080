using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    public static SiteAddress Site { get; } = new(new Uri("https://events.example.org/"));

    public static Sealing Sealing { get; } = new(new SealingKey(new byte[32]));

    public static Caller Officer { get; } = new() { PersonId = Guid.NewGuid(), Grants = [new(Role.Coordinator, ScopeKind.Partnership, null)] };

    public static Caller As(Person person) => new() { PersonId = person.Id };

    /// <summary>Somebody who books for an agency in which they work.</summary>
    public static Caller BookerOf(Agency agency) => new() { PersonId = Guid.NewGuid(), AgencyIds = [agency.Id], Grants = [new(Role.AgencyBooker, ScopeKind.Agency, agency.Id)] };

    public Task<Course> CourseAsync(CourseDetails? details = null) =>
        OrThrowAsync(db => new DraftCourse(db, new PackInForce(db)).DoAsync(details ?? new() { Title = "Professional curiosity" }, Context()));

    /// <summary>An event nine days ahead, from 9:30am to 1pm, published unless said otherwise.</summary>
    public async Task<Event> EventAsync(int? places = null, Course? course = null, EventDetails? details = null, bool published = true)
    {
        course ??= await CourseAsync();
        details ??= new() { Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0), "St Mark's Centre, Mill Lane")] };
        var e = await OrThrowAsync(db => new PlanEvent(db, new PackInForce(db)).DoAsync(course.Id, details with { Capacity = places ?? details.Capacity }, publish: false, Context()));
        return published ? await OrThrowAsync(db => new PublishEvent(db, Site).DoAsync(e.Id, Context())) : e;
    }

    public Task<Result<Booked>> BookAsync(Event e, Person person, Caller? by = null, Func<BookPlace.Request, BookPlace.Request>? with = null) =>
        DoAsync(db => Book(db).DoAsync(with is null ? new(e.Id, person.Id, by ?? As(person)) : with(new(e.Id, person.Id, by ?? As(person))), Context(person)));

    public async Task<Booking> BookedAsync(Event e, Person? person = null) => (await BookAsync(e, person ?? await PersonAsync(await AgencyAsync()))).OrThrow().Booking;

    public Task<Result<Booking>> CancelAsync(Booking booking, Caller? by = null, NoticeChannel? channel = null, DateTime? receivedAt = null, string? reason = null) =>
        DoAsync(db => new CancelBooking(db, new(new(db)), Site).DoAsync(new(booking.Id, by ?? new() { PersonId = booking.PersonId }) { Channel = channel, ReceivedAt = receivedAt, Reason = reason }, Context()));

    public Task<Result<HoldPlace.Kept>> HoldAsync(Event e, Person person) => DoAsync(db => new HoldPlace(db, new(new(db)), Site).DoAsync(new(e.Id, person.Id, As(person)), Context(person)));

    public Task<Result<Booking>> SubstituteAsync(Booking booking, Person newcomer, Caller? by = null) =>
        DoAsync(db => new SubstituteBooking(db, new(new(db)), Site).DoAsync(new(booking.Id, newcomer.Id, by ?? new() { PersonId = booking.PersonId }), Context()));

    public Task<Result<Booking>> AcceptAsync(Booking booking) => DoAsync(db => new AcceptOffer(db, new(new(db)), Site).DoAsync(new(booking.Id, new() { PersonId = booking.PersonId }), Context()));

    public Task<int> LapseAsync() => DoAsync(db => new LapseOffers(db, new(new(db)), Site).DoAsync(Context()));

    public Task<Result<Event>> ChangeAsync(Event e, EventDetails details) => DoAsync(db => new ChangeEvent(db, new(db), new(new(db)), Site).DoAsync(e.Id, details, Context()));

    public Task<Result<Event>> CallOffAsync(Event e, string? why = "The trainer is ill") => DoAsync(db => new CancelEvent(db, new(new(db)), Site).DoAsync(e.Id, why, Context()));

    public Task<Result<Booking>> ApproveAsync(Booking booking, bool approve = true, Caller? by = null, string? key = null, string? reason = null) =>
        DoAsync(db => new ApproveBooking(db, new(new(db)), Site).DoAsync(new(booking.Id, approve, by ?? Caller.Nobody) { Key = key, Reason = reason }, Context()));

    public Task<Result<Booking>> AnswerAgainAsync(Booking booking, Caller? by = null, string? manager = null, string? needs = null) =>
        DoAsync(db => new ChangeAnswers(db, new(new(db)), Sealing, Site).DoAsync(new(booking.Id, by ?? new() { PersonId = booking.PersonId }) { LineManagerEmail = manager, AuthorisingManagerEmail = manager, AccessNeeds = needs }, Context()));

    public Task<Result<Booking>> OfferAsync(Booking booking, string? reason = "New to the post") =>
        DoAsync(db => new OfferPlace(db, new(new(db)), Site).DoAsync(new(booking.Id, reason, Officer), Context()));

    public Task<Result<IReadOnlyList<Booked>>> BookListAsync(Event e, string list) => DoAsync(db => new BookFromList(db, new(db, Book(db))).DoAsync(e.Id, list, Officer, Context()));

    public static BookPlace Book(Db db) => new(db, new(new(db)), Sealing, Site);

    /// <summary>The event as it stands, to be changed in one thing.</summary>
    public Task<EventDetails> DetailsAsync(Event e) => ReadAsync(async db =>
    {
        var now = await db.Events.SingleAsync(x => x.Id == e.Id);
        var days = await db.Sessions.Where(s => s.EventId == e.Id).OrderBy(s => s.Date).Select(s => new EventDetails.Day(s.Date, s.Start, s.End, s.Place, s.Link, s.Id)).ToListAsync();
        return new EventDetails { Title = now.Title, Length = now.Length, Mode = now.Mode, Capacity = now.Capacity, WaitingRoom = now.WaitingRoom, OpensOn = now.BookingOpensOn, ClosesOn = now.BookingClosesOn, Sessions = days };
    });

    public Task<Booking> AgainAsync(Booking booking) => ReadAsync(db => db.Bookings.SingleAsync(b => b.Id == booking.Id));

    /// <summary>How many bookings of an event stand in each state.</summary>
    public Task<Dictionary<BookingState, int>> CountsAsync(Event e) =>
        ReadAsync(db => db.Bookings.Where(b => b.EventId == e.Id).GroupBy(b => b.State).ToDictionaryAsync(g => g.Key, g => g.Count()));

    public Task<List<MailMessage>> OutboxAsync(string? to = null) => ReadAsync(db => db.MailMessages.Where(m => to == null || m.To == to).OrderBy(m => m.Id).ToListAsync());

    public async Task<List<Person>> PeopleAsync(int count)
    {
        var agency = await AgencyAsync();
        var people = new List<Person>();
        for (var i = 0; i < count; i++) people.Add(await PersonAsync(agency));
        return people;
    }

    private async Task<T> OrThrowAsync<T>(Func<Db, Task<Result<T>>> operation)
        where T : notnull => (await DoAsync(operation)).OrThrow();
}
