using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>An event as its coordinators have it before them to change.</summary>
public sealed class EventToChange(Db db)
{
    public async Task<Found?> DoAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(x => x.Id == eventId, stop) is not { } e) return null;
        var days = await db.Sessions.Where(s => s.EventId == eventId).OrderBy(s => s.Date).ThenBy(s => s.Start).Select(s => new EventDetails.Day(s.Date, s.Start, s.End, s.Place, s.Link, s.Id)).ToListAsync(stop);
        return new(e, new()
        {
            Title = e.Title, Length = e.Length, Mode = e.Mode, Capacity = e.Capacity, WaitingRoom = e.WaitingRoom, OpensOn = e.BookingOpensOn, ClosesOn = e.BookingClosesOn,
            SelfCancelDays = e.SelfCancelDays, RaisedBecause = e.RaisedBecause, Sessions = days, TrainersWanted = e.TrainersWanted, Visibility = e.Visibility, SeenRevision = e.Revision, OnlineBooking = e.OnlineBooking, Fewest = e.Fewest, DecideOn = e.DecideOn, AlertRole = e.AlertRole, BreakoutGroups = e.BreakoutGroups, Speakers = e.Speakers, HasQuestions = e.HasQuestions, VenueFacts = e.VenueFacts, VenueSuits = e.VenueSuits,
        });
    }

    public sealed record Found(Event Event, EventDetails Details);
}
