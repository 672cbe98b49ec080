using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Who is booked on an event, as far as the caller's right reaches: all for officers and its trainers, the own agency's for its lead and booker, oneself for everybody else.</summary>
public sealed class EventBookings(Db db)
{
    /// <param name="Over">Cancelled, passed on and lapsed ones as well.</param>
    public sealed record Request(Guid EventId, Reach Sees, bool Over = false);

    /// <summary>Null when there is no such event. Those with a place first, then held, then the queue in its order.</summary>
    public async Task<Paged<Row>?> DoAsync(Request request, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var e = await db.Events.Where(x => x.Id == request.EventId).Select(x => new { x.Id }).SingleOrDefaultAsync(stop);
        if (e is null) return null;
        var (sees, me) = (request.Sees, request.Sees.PersonId);
        var all = sees.All || sees.EventIds.Contains(e.Id);
        var agencies = sees.AgencyIds.Select(a => (Guid?)a).ToList();
        var bookings = db.Bookings.Where(b => b.EventId == e.Id && !(b.State == BookingState.Held && b.HeldUntil <= context.Now) && b.Because != "hold_ran_out");
        if (!request.Over) bookings = bookings.Where(b => b.State == BookingState.Confirmed || b.State == BookingState.Held || b.State == BookingState.Waiting);
        if (!all) bookings = bookings.Where(b => b.PersonId == me || agencies.Contains(b.AgencyId) || (sees.Reports && db.Posts.Any(p => p.PersonId == b.PersonId && p.LineManagerId == me)));
        var rows =
            from b in bookings
            join p in db.People on b.PersonId equals p.Id
            join a in db.Agencies on b.AgencyId equals a.Id into agencyOf
            from agency in agencyOf.DefaultIfEmpty()
            let place = b.State == BookingState.Confirmed ? 0 : b.State == BookingState.Held ? 1 : b.State == BookingState.Waiting ? 2 : 3
            orderby place, b.Priority descending, b.WaitingSince, b.MadeAt, b.Id
            select new Row
            {
                Id = b.Id, PersonId = p.Id, FirstName = p.FirstName, LastName = p.LastName, Email = p.Email, IsProtected = p.Protected, Agency = agency == null ? null : agency.Name, JobTitle = b.JobTitle,
                Reference = b.Reference, State = b.State, Because = b.Because, HeldUntil = b.HeldUntil, WaitingSince = b.WaitingSince, Priority = b.Priority, MadeAt = b.MadeAt,
                LineManagerEmail = b.LineManagerEmail, HasNeeds = db.AccessNeeds.Any(n => n.BookingId == b.Id),
            };
        var found = await rows.PageAsync(page, stop);
        // Whoever runs the room knows that somebody comes, not who, when the post is protected.
        return found.Select(r => r.IsProtected && !sees.All && r.PersonId != me ? r.Hidden() : r);
    }

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public Guid? PersonId { get; init; }

        public required string FirstName { get; init; }

        public required string LastName { get; init; }

        public string? Email { get; init; }

        public required bool IsProtected { get; init; }

        public string? Agency { get; init; }

        public string? JobTitle { get; init; }

        public string? Reference { get; init; }

        public required BookingState State { get; init; }

        public string? Because { get; init; }

        public DateTime? HeldUntil { get; init; }

        public DateTime? WaitingSince { get; init; }

        public int Priority { get; init; }

        public DateTime MadeAt { get; init; }

        public string? LineManagerEmail { get; init; }

        public bool HasNeeds { get; init; }

        public string Name => $"{FirstName} {LastName}".Trim();

        internal Row Hidden() => this with { PersonId = null, FirstName = "1 person", LastName = "", Email = null, Agency = null, JobTitle = null, Reference = null, LineManagerEmail = null };
    }
}
