using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Opens what people need to take part, for the officers and the trainers of the event; that it was read stays on record.</summary>
public sealed class ReadAccessNeeds(Db db, Sealing sealing)
{
    /// <summary>The needs of an event's live bookings, by booking; null when they are not the caller's to see.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>?> OfEventAsync(Guid eventId, Caller by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, stop) is not { } e) return null;
        if (Permit.No(by, Right.SeeAccessNeeds, About.Event(eventId, published: false)) is not null) return null;
        var needs = await (
            from n in db.AccessNeeds
            join b in db.Bookings on n.BookingId equals b.Id
            where b.EventId == eventId && (b.State == BookingState.Confirmed || b.State == BookingState.Held || b.State == BookingState.Waiting) && n.DeleteAfter >= context.Today
            select new { n.Id, n.BookingId, n.Sealed }).ToListAsync(stop);
        if (needs.Count > 0) db.Note(context, "access needs read", e);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return needs.ToDictionary(n => n.BookingId, n => sealing.Open(n.Sealed, n.Id) ?? "This cannot be opened: it was sealed with another key.");
    }
}
