using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Replacing;

/// <summary>The line manager answers by the key in their mail: names a colleague, who takes the place, or confirms in writing that nobody could come .</summary>
public sealed class AnswerReplacement(Db db, FindByMail findByMail, SubstituteBooking substitute)
{
    /// <param name="Key">The key of the manager's mail.</param>
    public sealed record Request(Guid BookingId, string? Key)
    {
        /// <summary>The colleague's whole work e-mail.</summary>
        public string? ColleagueEmail { get; init; }

        /// <summary>The confirmation, where nobody can come.</summary>
        public string? Word { get; init; }
    }

    public async Task<Result<ReplacementRequest>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var mail = typed.May("colleagueEmail", request.ColleagueEmail, 320);
        var word = typed.May("word", request.Word, ReplacementRequest.LongestWord);
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedBookingAsync(request.BookingId, stop) is not { } booking || !MailKey.Opens(booking.MailRoot, MailKey.Replace, request.Key)) return Refusal.NotThere;
        if (await db.ReplacementRequests.SingleOrDefaultAsync(r => r.BookingId == booking.Id, stop) is not { } asked) return Refusal.NotThere;
        if (typed.No is { } unclear) return unclear;
        if (asked.AnsweredAt is not null) return Refusals.ReplacementAnswered;
        if (mail is null && word is null) return Refusals.NameOrConfirm;

        if (mail is not null)
        {
            // The manager acts for the one who cannot come, as with their own key.
            var holder = new Caller { PersonId = booking.PersonId };
            if (await findByMail.ToPassToAsync(mail, booking.Id, holder, context, stop) is not { } colleague) return Refusals.NoSuchColleague;
            if (!(await substitute.DoAsync(new(booking.Id, colleague.PersonId, holder) { Reason = "Named by the line manager on the day" }, context, stop)).Is(out _, out var no)) return no.At("colleagueEmail");
            asked.Replaced(context.Now);
        }
        else
        {
            asked.Confirmed(word!, context.Now);
        }

        db.Note(context, mail is not null ? "replacement named" : "reason confirmed by the manager", booking);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return asked;
    }
}
