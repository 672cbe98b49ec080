using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV7: a step is noted in the trail in its own transaction, and one that gives, queues or passes on a place tells its person there too. What a sample brought along tells nobody.</summary>
public sealed class EachStepIsTold() : Invariant("INV7", "Each step of a booking stands in the trail, and its message in the outbox, once.")
{
    private const string Sample = "sample";

    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var unnoted = await (
            from c in db.BookingChanges
            where !db.TrailEntries.Any(t => t.AboutId == c.BookingId && t.At == c.At)
            orderby c.Id
            select new { c.BookingId, c.Step }).ToListAsync(stop);
        var untold = await (
            from c in db.BookingChanges
            join b in db.Bookings on c.BookingId equals b.Id
            where (c.To == BookingState.Confirmed || c.To == BookingState.Waiting || c.To == BookingState.Substituted)
                && !db.MailMessages.Any(m => m.AboutId == b.Id && m.WrittenAt == c.At)
                && !db.TrailEntries.Any(t => t.AboutId == b.Id && t.At == c.At && t.Reference == Sample)
            orderby c.Id
            select new { b.Id, c.Step, c.To }).ToListAsync(stop);
        var twice = await db.MailMessages.Where(m => m.AboutKind == "booking").GroupBy(m => new { m.AboutId, m.To, m.Subject, m.WrittenAt }).Where(g => g.Count() > 1)
            .Select(g => new { g.Key.AboutId, Count = g.Count() }).ToListAsync(stop);
        return
        [
            .. unnoted.Select(u => $"Step {u.Step} of booking {u.BookingId} does not stand in the trail."),
            .. untold.Select(u => $"Booking {u.Id} became {Names.Code(u.To)} at step {u.Step}, but nobody was told."),
            .. twice.Select(t => $"The same message about booking {t.AboutId} stands in the outbox {t.Count} times."),
        ];
    }
}
