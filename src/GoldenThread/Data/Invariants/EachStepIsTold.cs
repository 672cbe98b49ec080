using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV7: a step is noted in the trail in its own transaction, and one that gives, queues or passes on a place tells its person there too; an invitation and each reminder is a letter. What a sample brought along tells nobody, nor does what another system had told already.</summary>
public sealed class EachStepIsTold() : Invariant("INV7", "Each step of a booking stands in the trail, and its message in the outbox, once; each invitation and reminder is one letter.")
{
    private const string Sample = "sample";

    private const string BroughtIn = Programme.Intakes.TakeInBookings.Did;

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
                && !db.TrailEntries.Any(t => t.AboutId == b.Id && t.At == c.At && (t.Reference == Sample || t.Did == BroughtIn))
            orderby c.Id
            select new { b.Id, c.Step, c.To }).ToListAsync(stop);
        var twice = await db.MailMessages.Where(m => m.AboutKind == "booking").GroupBy(m => new { m.AboutId, m.To, m.Subject, m.WrittenAt }).Where(g => g.Count() > 1)
            .Select(g => new { g.Key.AboutId, Count = g.Count() }).ToListAsync(stop);
        var asked = await (
            from i in db.Invitations
            where !db.TrailEntries.Any(t => t.AboutId == i.WaveId && t.Reference == Sample)
            let letters = db.MailMessages.Count(m => m.AboutId == i.Id)
            where letters != i.Reminders + 1
            orderby i.Id
            select new { i.Id, i.Reminders, Letters = letters }).ToListAsync(stop);
        var pledged = await (
            from p in db.Pledges
            where !db.TrailEntries.Any(t => t.AboutId == p.Id && t.Reference == Sample)
            let letters = db.MailMessages.Count(m => m.AboutId == p.Id)
            where letters != p.Reminders
            orderby p.Id
            select new { p.Id, p.Reminders, Letters = letters }).ToListAsync(stop);
        return
        [
            .. unnoted.Select(u => $"Step {u.Step} of booking {u.BookingId} does not stand in the trail."),
            .. untold.Select(u => $"Booking {u.Id} became {Names.Code(u.To)} at step {u.Step}, but nobody was told."),
            .. twice.Select(t => $"The same message about booking {t.AboutId} stands in the outbox {t.Count} times."),
            .. asked.Select(a => $"Invitation {a.Id} was sent and reminded of {a.Reminders} times, but {a.Letters} letters stand in the outbox."),
            .. pledged.Select(p => $"Pledge {p.Id} was asked about {p.Reminders} times, but {p.Letters} letters stand in the outbox."),
        ];
    }
}
