using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Opens one booking by the key of a mail, for whoever reads that mail and is not signed in. A wrong key shows nothing.</summary>
public sealed class OpenByMail(Db db, TermsInForce terms)
{
    /// <summary>What the mail was about, and as whom its reader acts: the delegate for their own key, nobody for the manager's.</summary>
    public sealed record Opened(Booking Booking, Occasion Occasion, string Name, string? JobTitle, BookingTerms Terms, Caller As)
    {
        public Charging.LastFreeCancellation LastFree => Terms.LastFree(Occasion.Event.FirstDay, Occasion.Event.FirstStart);
    }

    public async Task<Opened?> DoAsync(Guid bookingId, string purpose, string? key, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId, stop) is not { } booking) return null;
        if (!MailKey.Opens(booking.MailRoot, purpose, key)) return null;
        var name = await db.People.Where(p => p.Id == booking.PersonId).Select(p => p.FirstName + " " + p.LastName).SingleAsync(stop);
        var occasion = (await db.OccasionAsync(booking.EventId, stop))!;
        return new(booking, occasion, name, booking.JobTitle, await terms.KeptAsync(booking, context, stop), purpose == MailKey.Cancel ? new() { PersonId = booking.PersonId } : Caller.Nobody);
    }
}
