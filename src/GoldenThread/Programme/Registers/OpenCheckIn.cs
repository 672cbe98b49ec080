using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>Lets the people of a session check in by themselves, by the code on the trainer's screen; and stops it .</summary>
public sealed class OpenCheckIn(Db db)
{
    public async Task<Result<Done>> DoAsync(Guid sessionId, bool open, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId, stop) is not { } session) return Refusal.NotThere;
        var state = await db.Events.Where(e => e.Id == session.EventId).Select(e => e.State).SingleAsync(stop);
        if (state != EventState.Published) return RegisterRefusals.NotPublished;
        if (open && session.Date != context.Today) return RegisterRefusals.CheckInOnTheDay(session.Date);
        if (open == session.CheckInRoot is not null) return Done.It;
        session.CheckInRoot = open ? MailKey.NewRoot() : null;
        db.Note(context, open ? "check-in opened" : "check-in closed", session);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>What the trainer's screen shows; null when there is no such session.</summary>
    public async Task<Screen?> ShowAsync(Guid sessionId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var found = await (
            from s in db.Sessions
            where s.Id == sessionId
            join e in db.Events on s.EventId equals e.Id
            select new
            {
                e.Id, e.Title, s.Date, s.Start, s.End, s.CheckInRoot,
                Booked = db.Bookings.Count(b => b.EventId == e.Id && b.State == BookingState.Confirmed),
                Here = db.Attendances.Count(a => a.SessionId == s.Id && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn)),
            }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        return new(found.Id, found.Title, new(sessionId, found.Date, found.Start, found.End, null, null), found.CheckInRoot is { } root && found.Date == context.Today ? CheckInCode.Of(root, sessionId, context.Now) : null, found.Here, found.Booked);
    }

    /// <param name="EventId">Whose session it is.</param>
    /// <param name="Title">The event's title.</param>
    /// <param name="Session">When it is.</param>
    /// <param name="Code">The code of this minute; null while nobody checks in.</param>
    /// <param name="Here">How many are marked as here.</param>
    /// <param name="Booked">How many have a place.</param>
    public sealed record Screen(Guid EventId, string Title, SessionFacts Session, string? Code, int Here, int Booked);
}
