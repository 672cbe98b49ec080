using System.Globalization;
using GoldenThread.Data;
using GoldenThread.People;

namespace GoldenThread.Programme.Bookings;

/// <summary>An officer lets somebody wait with a higher or lower priority, and says why: nobody is passed over without a reason on record.</summary>
public sealed class MoveInQueue(Db db)
{
    public sealed record Request(Guid BookingId, int Priority, string? Reason, Caller By);

    public async Task<Result<Booking>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = typed.Must("reason", request.Reason, 1000, Refusals.ReasonNeeded.Words);
        typed.Check("priority", request.Priority is >= -9 and <= 9, "Enter a priority from -9 to 9; most people have 0.");
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedBookingAsync(request.BookingId, stop) is not { } booking) return Refusal.NotThere;
        if (Permit.No(request.By, Right.ManageBookings, await db.AboutAsync(booking, context, stop)) is { } forbidden) return forbidden;
        if (typed.No is { } unclear) return unclear;
        if (booking.State != BookingState.Waiting) return Refusals.NotWaiting;

        db.Note(context, "moved in the queue", booking, reason, ("priority", booking.Priority.ToString(CultureInfo.InvariantCulture), request.Priority.ToString(CultureInfo.InvariantCulture)));
        booking.Priority = request.Priority;
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return booking;
    }
}
