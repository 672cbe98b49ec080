using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Replacing;

/// <summary>Somebody cannot come on the day: the line manager is asked to name a colleague, or to confirm in writing that nobody can come. Said twice it asks once.</summary>
public sealed class AskForReplacement(Db db, TermsInForce terms, SiteAddress site)
{
    /// <param name="By">The holder, their line manager, a colleague who books for their agency, or an officer.</param>
    public sealed record Request(Guid BookingId, Caller By);

    public async Task<Result<ReplacementRequest>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedBookingAsync(request.BookingId, stop) is not { } booking) return Refusal.NotThere;
        if (Permit.No(request.By, Right.GiveUpPlace, await db.AboutAsync(booking, context, stop)) is { } forbidden) return forbidden;
        if (await db.ReplacementRequests.SingleOrDefaultAsync(r => r.BookingId == booking.Id, stop) is { } asked) return asked;

        var occasion = (await db.OccasionAsync(booking.EventId, stop))!;
        var kept = await terms.KeptAsync(booking, context, stop);
        if (ReplacementAllowed.Decide(booking.State, occasion.Sessions.Select(s => s.Date), context.Today, kept, booking.LineManagerEmail) is { } no) return no;

        var made = new ReplacementRequest { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), BookingId = booking.Id, AskedAt = context.Now, ManagerEmail = booking.LineManagerEmail! };
        db.Add(made);
        booking.MailRoot ??= MailKey.NewRoot();
        db.Note(context, "replacement asked for", booking);
        var who = (await db.AttendeeAsync(booking.PersonId, context.Today, stop))!;
        var told = new Told(occasion, kept, site, who.Name, booking.Id, booking.Reference, booking.MailRoot);
        db.Add(ReplacementLetters.PleaseReplace(told).To(context, made.ManagerEmail, $"Can a colleague come today: {occasion.Event.Title}", booking));
        db.Add(ReplacementLetters.ManagerAsked(told).To(context, who.Email, $"Your manager was asked: {occasion.Event.Title}", booking));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return made;
    }
}
