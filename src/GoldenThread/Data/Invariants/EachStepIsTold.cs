using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV7: a step that tells its person writes exactly one message to them in the same transaction. Steps of loaded samples and of events that were called off after they had been tell nobody.</summary>
public sealed class EachStepIsTold() : Invariant("INV7", "Each step of a booking that tells somebody has its message in the outbox, once.")
{
    private static readonly Channel[] _doors = [Channel.Page, Channel.Api, Channel.Job];

    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var untold = await (
            from c in db.BookingChanges
            join b in db.Bookings on c.BookingId equals b.Id
            where _doors.Contains(c.Channel) && (c.To == BookingState.Confirmed || c.To == BookingState.Waiting || c.To == BookingState.Substituted)
                && !db.MailMessages.Any(m => m.AboutId == b.Id && m.WrittenAt == c.At)
            orderby c.Id
            select new { b.Id, c.Step, c.To }).ToListAsync(stop);
        var twice = await db.MailMessages.Where(m => m.AboutKind == "booking").GroupBy(m => new { m.AboutId, m.To, m.Subject, m.WrittenAt }).Where(g => g.Count() > 1)
            .Select(g => new { g.Key.AboutId, Count = g.Count() }).ToListAsync(stop);
        return
        [
            .. untold.Select(u => $"Booking {u.Id} became {Names.Code(u.To)} at step {u.Step}, but nobody was told."),
            .. twice.Select(t => $"The same message about booking {t.AboutId} stands in the outbox {t.Count} times."),
        ];
    }
}
