using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Writes to everybody who has a place on an event, and to those who wait where that is asked.</summary>
public sealed class MessageDelegates(Db db, StoreFile storeFile)
{
    public sealed record Request(Guid EventId, string? Subject, string? Text, bool ToWaiting = false)
    {
        /// <summary>A file that goes with the message, checked as every file is.</summary>
        public (string Name, byte[] Content)? Attachment { get; init; }
    }

    /// <summary>Answers to how many people it goes.</summary>
    public async Task<Result<int>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var subject = typed.Must("subject", request.Subject, 150, "Enter a subject. Name nobody in it.");
        var text = typed.Must("text", request.Text, 5000, "Enter what people should know.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (await db.OccasionAsync(request.EventId, stop) is not { } occasion) return Refusal.NotThere;
        var to = await (
            from b in db.Bookings
            where b.EventId == request.EventId && (b.State == BookingState.Confirmed || (b.State == BookingState.Held && b.Because != Holding.Basket && (b.HeldUntil == null || b.HeldUntil > context.Now)) || (request.ToWaiting && b.State == BookingState.Waiting))
            join p in db.People on b.PersonId equals p.Id
            select new { Booking = b, p.Email }).AsNoTracking().ToListAsync(stop);
        if (to.Count == 0) return new Refusal("nobody_to_write_to", "Nobody has a place on this event, so there is nobody to write to.");
        Guid? file = null;
        if (request.Attachment is var (name, content))
        {
            if (!(await storeFile.DoAsync(name, content, context, stop)).Is(out var stored, out var not)) return not.At("attachment");
            file = stored.Id;
        }

        foreach (var one in to)
        {
            var letter = new Letter();
            foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) letter.Say(paragraph);
            letter.Facts(("Event", occasion.Event.Title), ("When", occasion.When), ("Reference", BookingReference.Say(one.Booking.Reference))).Say(occasion.PartnershipName);
            db.Add(letter.To(context, one.Email, subject, one.Booking, fileId: file));
        }

        db.Note(context, "delegates written to", "event", request.EventId, null, ("people", null, to.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("subject", null, subject));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return to.Count;
    }
}
