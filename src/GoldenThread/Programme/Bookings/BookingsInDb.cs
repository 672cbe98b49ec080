using System.Collections.Immutable;
using System.Security.Cryptography;
using GoldenThread.Data;
using GoldenThread.Framework;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Messages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>The few reads that several booking operations share.</summary>
internal static class BookingsInDb
{
    private static readonly BookingState[] _live = [BookingState.Confirmed, BookingState.Held, BookingState.Waiting];

    /// <summary>The event with its course, sessions and partnership: two commands, and one more where the partnership words its own messages.</summary>
    public static async Task<Occasion?> OccasionAsync(this Db db, Guid eventId, CancellationToken stop)
    {
        var row = await (
            from e in db.Events
            join c in db.Courses on e.CourseId equals c.Id
            join p in db.Partnerships on e.PartnershipId equals p.Id
            where e.Id == eventId
            select new
            {
                p.Slug,
                p.Name,
                HasWords = db.MessageTexts.Any(),
                Event = new EventFacts
                {
                    Id = e.Id, CourseId = c.Id, Title = e.Title, Length = e.Length, Mode = e.Mode, State = e.State, Capacity = e.Capacity, WaitingRoom = e.WaitingRoom,
                    OpensOn = e.BookingOpensOn, ClosesOn = e.BookingClosesOn, SelfCancelDays = e.SelfCancelDays, OnlineBooking = e.OnlineBooking, QueuePolicy = e.QueuePolicy, HasPlaceRules = e.HasPlaceRules, Visibility = e.Visibility, Fewest = e.Fewest, DecideOn = e.DecideOn, GoesAhead = e.GoesAheadAt != null,
                    FirstDay = e.FirstDay, FirstStart = e.FirstStart, LastDay = e.LastDay, Revision = e.Revision, BreakoutGroups = e.BreakoutGroups, Speakers = e.Speakers, HasQuestions = e.HasQuestions, VenueFacts = e.VenueFacts, VenueSuits = e.VenueSuits,
                },
                Course = new CourseFacts
                {
                    Id = c.Id, Title = c.Title, Aim = c.Aim, Outcomes = c.Outcomes, NotFor = c.NotFor, Level = c.Level, AudienceGroups = c.AudienceGroups, Audience = c.Audience,
                    Prerequisites = c.Prerequisites, OnePlaceEach = c.OnePlaceEach, Approval = c.Approval,
                },
            }).SingleOrDefaultAsync(stop);
        return row is null ? null : new(row.Event, row.Course, await db.SessionsAsync(eventId, stop), row.Slug, row.Name) { Words = row.HasWords ? await db.WordsAsync(stop) : MessageWords.None };
    }

    private static async Task<MessageWords> WordsAsync(this Db db, CancellationToken stop) =>
        new((await db.MessageTexts.AsNoTracking().ToListAsync(stop)).ToImmutableDictionary(t => t.Kind, t => new MessageWords.Own(t.Opening, t.Closing)));

    public static async Task<IReadOnlyList<SessionFacts>> SessionsAsync(this Db db, Guid eventId, CancellationToken stop) =>
        await db.Sessions.Where(s => s.EventId == eventId).OrderBy(s => s.Date).ThenBy(s => s.Start)
            .Select(s => new SessionFacts(s.Id, s.Date, s.Start, s.End, s.Place, s.Link)).ToListAsync(stop);

    /// <summary>People with the jobs they hold on a day: two commands however many there are.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Attendee>> AttendeesAsync(this Db db, IReadOnlyCollection<Guid> people, DateOnly today, CancellationToken stop)
    {
        var year = FundingYear.Of(today);
        var posts = await (
            from p in db.Posts
            join a in db.Agencies on p.AgencyId equals a.Id
            join m in db.People on p.LineManagerId equals m.Id into managers
            from manager in managers.DefaultIfEmpty()
            where people.Contains(p.PersonId) && p.From <= today && (p.Until == null || p.Until >= today)
            orderby p.From, p.Id
            select new HeldPost
            {
                PersonId = p.PersonId, PostId = p.Id, AgencyId = a.Id, AgencyName = a.Name, JobTitle = p.JobTitle, Level = p.Level, StaffGroup = p.StaffGroup,
                AgencyKind = a.LegalKind, BasedInArea = a.BasedInArea, ServesArea = a.ServesArea,
                Contributes = db.FundingContributions.Any(f => f.AgencyId == a.Id && f.YearFrom == year),
                LineManagerId = p.LineManagerId, LineManagerEmail = manager == null ? null : manager.Email, LineManagerName = manager == null ? null : manager.FirstName + " " + manager.LastName,
            }).ToListAsync(stop);
        var jobs = posts.ToLookup(p => p.PersonId);
        var names = await db.People.Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.FirstName, p.LastName, p.Email }).ToListAsync(stop);
        return names.ToDictionary(p => p.Id, p => new Attendee(p.Id, $"{p.FirstName} {p.LastName}", p.Email, [.. jobs[p.Id]]));
    }

    public static async Task<Attendee?> AttendeeAsync(this Db db, Guid personId, DateOnly today, CancellationToken stop) =>
        (await db.AttendeesAsync([personId], today, stop)).GetValueOrDefault(personId);

    /// <summary>What these people have not shown of what is asked; people who lack nothing are left out. No command when nothing is asked.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> MissingAsync(this Db db, IReadOnlyCollection<Guid> people, IReadOnlyList<string> asked, DateOnly today, CancellationToken stop)
    {
        if (asked.Count == 0 || people.Count == 0) return new Dictionary<Guid, IReadOnlyList<string>>();
        var shown = (await db.Achievements.Where(a => people.Contains(a.PersonId) && asked.Contains(a.Requirement)).Select(a => new { a.PersonId, a.Requirement, a.On }).ToListAsync(stop))
            .ToLookup(a => a.PersonId, a => new Prerequisites.Shown(a.Requirement, a.On));
        return people.Select(p => (Person: p, Missing: Prerequisites.Missing(asked, shown[p], today))).Where(p => p.Missing.Count > 0).ToDictionary(p => p.Person, p => p.Missing);
    }

    /// <summary>Who is in the event at this moment, and whether this person is: one command, and after the lock the truth until commit.</summary>
    public static async Task<InIt?> InItAsync(this Db db, Guid eventId, Guid? personId, DateTime now, string reference, CancellationToken stop) =>
        await (
            from e in db.Events
            where e.Id == eventId
            join b in db.Bookings.Where(b => b.PersonId == personId && _live.Contains(b.State)) on e.Id equals b.EventId into theirs
            from mine in theirs.DefaultIfEmpty()
            select new InIt
            {
                Dates = new(e.State, e.BookingOpensOn, e.BookingClosesOn, e.FirstDay, e.FirstStart, e.LastDay),
                Revision = e.Revision,
                Taken = new(
                    e.Capacity,
                    e.WaitingRoom,
                    db.Bookings.Count(x => x.EventId == eventId && x.State == BookingState.Confirmed),
                    db.Bookings.Count(x => x.EventId == eventId && x.State == BookingState.Held && (x.HeldUntil == null || x.HeldUntil > now)),
                    db.Bookings.Count(x => x.EventId == eventId && x.State == BookingState.Waiting)),
                Mine = mine,
                ReferenceIsFree = !db.Bookings.Any(x => x.Reference == reference),
            }).SingleOrDefaultAsync(stop);

    /// <summary>A reference that nobody has, for the one time in many millions that the first was taken.</summary>
    public static async Task<string> FreeReferenceAsync(this Db db, CancellationToken stop)
    {
        string reference;
        do reference = BookingReference.Of(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        while (await db.Bookings.AnyAsync(b => b.Reference == reference, stop));
        return reference;
    }

    /// <summary>The booking, with its event's row locked so that what hangs on the places can be changed; null when it is not there.</summary>
    public static async Task<Booking?> LockedBookingAsync(this Db db, Guid bookingId, CancellationToken stop)
    {
        if (await db.Bookings.Where(b => b.Id == bookingId).Select(b => (Guid?)b.EventId).SingleOrDefaultAsync(stop) is not { } eventId) return null;
        await db.LockAsync<Event>(eventId, stop);
        return await db.Bookings.SingleAsync(b => b.Id == bookingId, stop);
    }

    /// <summary>Everybody who is in the event: with a place, a kept one, or waiting.</summary>
    public static Task<List<Booking>> LiveAsync(this Db db, Guid eventId, CancellationToken stop) =>
        db.Bookings.Where(b => b.EventId == eventId && _live.Contains(b.State)).ToListAsync(stop);

    /// <summary>Whether the register shows that the person has come to a session of the event.</summary>
    public static Task<bool> CheckedInAsync(this Db db, Booking booking, CancellationToken stop) =>
        db.Attendances.AnyAsync(a => a.EventId == booking.EventId && a.PersonId == booking.PersonId && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly), stop);

    /// <summary>Whether somebody may know of an event at all: one for invited people is there for those, and for whoever has a booking on it.</summary>
    public static async Task<bool> MayKnowOfAsync(this Db db, EventFacts e, Guid? personId, CancellationToken stop) =>
        e.Visibility != EventVisibility.Invited || (personId is { } id && (await db.EventInvitations.AnyAsync(i => i.EventId == e.Id && i.PersonId == id, stop) || await db.Bookings.AnyAsync(b => b.EventId == e.Id && b.PersonId == id, stop)));

    /// <summary>What the policy asks about a booking.</summary>
    public static async Task<About> AboutAsync(this Db db, Booking booking, OperationContext context, CancellationToken stop) => (await new AboutBooking(db).FindAsync(booking.Id, context, stop))!;

    /// <summary>Counts again what is free and gives it to those who wait: for whatever may have made a place free, after it was saved.</summary>
    public static async Task<bool> MoveUpAsync(this Db db, OperationContext context, Occasion occasion, BookingTerms terms, SiteAddress site, CancellationToken stop)
    {
        var inIt = (await db.InItAsync(occasion.Event.Id, null, context.Now, "", stop))!;
        var after = await new MovingUp(db, context, occasion, terms, site).DoAsync(inIt.Taken, stop);
        if (after == inIt.Taken) return false;
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>Who is in each of several events: one command.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Taken>> TakenAsync(this Db db, IReadOnlyCollection<Guid> events, DateTime now, CancellationToken stop)
    {
        var counts = await db.Bookings
            .Where(b => events.Contains(b.EventId) && (b.State == BookingState.Confirmed || b.State == BookingState.Waiting || (b.State == BookingState.Held && (b.HeldUntil == null || b.HeldUntil > now))))
            .GroupBy(b => new { b.EventId, b.State }).Select(g => new { g.Key.EventId, g.Key.State, Count = g.Count() }).ToListAsync(stop);
        var of = counts.ToDictionary(c => (c.EventId, c.State), c => c.Count);
        return counts.Select(c => c.EventId).Distinct().ToDictionary(id => id, id => new Taken(
            null, null, of.GetValueOrDefault((id, BookingState.Confirmed)), of.GetValueOrDefault((id, BookingState.Held)), of.GetValueOrDefault((id, BookingState.Waiting))));
    }

    /// <summary>The places these people have elsewhere on the days of an event: for those whose days overlap, the first. One command.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Clash>> ClashesAsync(this Db db, Guid eventId, IReadOnlyCollection<SessionFacts> sessions, IReadOnlyCollection<Guid> people, DateTime now, CancellationToken stop)
    {
        var days = sessions.Select(s => s.Date).Distinct().ToList();
        var elsewhere = await (
            from b in db.Bookings
            where people.Contains(b.PersonId) && b.EventId != eventId && (b.State == BookingState.Confirmed || (b.State == BookingState.Held && b.Because != Holding.Basket && (b.HeldUntil == null || b.HeldUntil > now)))
            join s in db.Sessions on b.EventId equals s.EventId
            where days.Contains(s.Date)
            join e in db.Events on b.EventId equals e.Id
            select new { b.PersonId, Clash = new Clash(e.Id, e.Title, s.Date, s.Start, s.End) }).ToListAsync(stop);
        return elsewhere.GroupBy(x => x.PersonId).Select(g => (g.Key, First: Clashes.First(sessions, g.Select(x => x.Clash)))).Where(p => p.First is not null).ToDictionary(p => p.Key, p => p.First!);
    }

    /// <summary>The first day of another coming event of the course on which this person has or is kept a place.</summary>
    public static async Task<DateOnly?> OnAnotherDateAsync(this Db db, Occasion occasion, Guid personId, DateTime now, DateOnly today, CancellationToken stop) =>
        !occasion.Course.OnePlaceEach ? null : await (
            from b in db.Bookings
            join e in db.Events on b.EventId equals e.Id
            where b.PersonId == personId && e.CourseId == occasion.Course.Id && e.Id != occasion.Event.Id && e.LastDay >= today
                && (b.State == BookingState.Confirmed || (b.State == BookingState.Held && (b.HeldUntil == null || b.HeldUntil > now)))
            orderby e.FirstDay
            select (DateOnly?)e.FirstDay).FirstOrDefaultAsync(stop);
}

/// <summary>An event's places at one moment, and one person's own live booking.</summary>
internal sealed record InIt
{
    public required BookingWindow.Dates Dates { get; init; }

    public required int Revision { get; init; }

    public required Taken Taken { get; init; }

    public Booking? Mine { get; init; }

    public required bool ReferenceIsFree { get; init; }
}
