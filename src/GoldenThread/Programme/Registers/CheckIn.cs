using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>Somebody in the room marks themselves as here, by the code of this minute: only for their own place, only in the session whose code it is. Whoever is marked as here already stays so .</summary>
public sealed class CheckIn(Db db, TakeRegister takeRegister)
{
    public async Task<Result<CheckedIn>> DoAsync(Guid bookingId, string? code, Caller by, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var clean = typed.Must("code", code, 40, "Enter the code on the trainer's screen.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (by.PersonId is not { } me || await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId && b.PersonId == me, stop) is not { } booking) return Refusal.NotThere;
        if (booking.State != BookingState.Confirmed) return RegisterRefusals.NoPlaceToCheckIn;
        var today = await db.Sessions.AsNoTracking().Where(s => s.EventId == booking.EventId && s.Date == context.Today).ToListAsync(stop);
        if (today.Find(s => CheckInCode.Opens(s.CheckInRoot, s.Id, clean, context.Now)) is not { } session) return (today.Exists(s => s.CheckInRoot is not null) ? RegisterRefusals.WrongCode : RegisterRefusals.NoCheckIn).At("code");
        var mark = await db.Attendances.Where(a => a.SessionId == session.Id && a.PersonId == me).Select(a => a.Mark).SingleOrDefaultAsync(stop);
        if (mark is { } there && Register.Came(there)) return new CheckedIn(session.Id, Already: true);
        var clock = LondonTime.At(context.Now).Time;
        var marked = await takeRegister.DoAsync(new(session.Id, [new(me, Mark.Attended, Arrived: clock)]), context with { PersonId = me }, stop);
        if (marked.No is { } no) return no;
        await work.CommitAsync(stop);
        return new CheckedIn(session.Id, Already: false);
    }

    /// <summary>Whether a booking's event has a session today in which its people check in.</summary>
    public async Task<bool> IsOpenAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Sessions.AnyAsync(s => s.EventId == eventId && s.Date == context.Today && s.CheckInRoot != null, stop);
    }
}

/// <summary>In which session somebody is marked as here, and whether they were before.</summary>
public sealed record CheckedIn(Guid SessionId, bool Already);
