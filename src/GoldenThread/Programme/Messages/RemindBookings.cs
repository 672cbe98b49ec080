using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Messages;

/// <summary>Sends joining instructions and reminders to everybody with a place, as many days before the event as the partnership chose; each once for a date, and again where the event was moved. Nothing is sent where nothing was chosen.</summary>
public sealed class RemindBookings(Db db, TermsInForce terms, SiteAddress site)
{
    private const int Batch = 200;

    /// <summary>How many messages were written.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        List<MessageText> timed;
        await using (await db.ReadAsync(context, stop)) timed = await db.MessageTexts.AsNoTracking().Where(t => t.DaysBefore != null).ToListAsync(stop);
        var written = 0;
        foreach (var text in timed.Where(t => EditMessages.IsTimed(t.Kind)).OrderBy(t => t.Kind)) written += await SendAsync(text.Kind, text.DaysBefore!.Value, context, stop);
        return written;
    }

    private async Task<int> SendAsync(MessageKind kind, int days, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        var (today, last) = (context.Today, context.Today.AddDays(days));
        var due = await (
            from b in db.Bookings
            where b.State == BookingState.Confirmed
            join e in db.Events on b.EventId equals e.Id
            where e.State == EventState.Published && e.FirstDay >= today && e.FirstDay <= last && (kind == MessageKind.Reminder ? b.RemindedFor : b.InstructedFor) != e.FirstDay
            orderby e.FirstDay, b.Id
            select b).Take(Batch).ToListAsync(stop);
        var who = await db.AttendeesAsync([.. due.Select(b => b.PersonId).Distinct()], today, stop);
        var written = 0;
        foreach (var group in due.GroupBy(b => b.EventId))
        {
            var occasion = (await db.OccasionAsync(group.Key, stop))!;
            foreach (var booking in group)
            {
                // Who booked after the reminder would have gone out has just had the confirmation.
                var late = kind == MessageKind.Reminder && booking.ConfirmedAt is { } confirmed && London.DateOf(confirmed) >= occasion.Event.FirstDay.AddDays(-days);
                if (kind == MessageKind.Reminder) booking.RemindedFor = occasion.Event.FirstDay;
                else booking.InstructedFor = occasion.Event.FirstDay;
                if (late || !who.TryGetValue(booking.PersonId, out var person)) continue;
                var told = new Told(occasion, await terms.KeptAsync(booking, context, stop), site, person.Name, booking.Id, booking.Reference, booking.MailRoot);
                var (letter, subject) = kind == MessageKind.Reminder ? (Letters.Reminder(told), "Reminder") : (Letters.JoiningInstructions(told), "How to join");
                db.Add(letter.To(context, person.Email, $"{subject}: {occasion.Event.Title}", booking));
                written++;
            }
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return written;
    }
}
