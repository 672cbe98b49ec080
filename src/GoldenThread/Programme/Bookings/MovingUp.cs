using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Gives free places to those who wait, inside the transaction and the lock of whatever made them free.</summary>
internal sealed class MovingUp(Db db, OperationContext context, Occasion occasion, BookingTerms terms, SiteAddress site)
{
    /// <summary>What the trail says of somebody who came earlier and was not served.</summary>
    internal const string PassedOver = "passed over in the queue";

    /// <summary>Moves up as many as there are places; answers what the event's places are afterwards.</summary>
    public async Task<Taken> DoAsync(Taken taken, CancellationToken stop)
    {
        if (taken.Waiting == 0 || Places.Free(taken) is 0) return taken;
        var queue = await db.QueueAsync(occasion, context.Today, stop);
        var moment = Moment();
        var pass = WaitingList.Promote(queue, occasion.Event.QueuePolicy, await db.RoomAsync(occasion.Event, taken, context, stop), moment);
        var next = pass.MovedUp;
        if (next.Count == 0) return taken;
        await SayWhyAsync(pass.PassedOver, stop);

        var ids = next.Select(n => n.BookingId).ToList();
        var bookings = await db.Bookings.Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, stop);
        var people = bookings.Values.Select(b => b.PersonId).ToList();
        var who = await db.AttendeesAsync(people, context.Today, stop);
        var missing = await db.MissingAsync(people, terms.Prerequisites(occasion.Course), context.Today, stop);
        var clashes = await db.ClashesAsync(occasion.Event.Id, occasion.Sessions, people, context.Now, stop);
        var place = new Placing(db, context, occasion, terms, site);
        var confirmed = 0;
        foreach (var (bookingId, offeredUntil) in next)
        {
            var booking = bookings[bookingId];
            var person = who[booking.PersonId];
            // Who has taken a place elsewhere at the same time is asked, not put into two rooms at once.
            if ((offeredUntil ?? (clashes.ContainsKey(person.PersonId) ? moment.OfferEnds : (DateTime?)null)) is { } until) place.Offer(booking, person, until);
            else place.Settle(booking, person, person.Job(booking.PostId), missing.GetValueOrDefault(person.PersonId), "place_came_free");
            if (booking.State == BookingState.Confirmed) confirmed++;
        }

        return taken with { Confirmed = taken.Confirmed + confirmed, Held = taken.Held + next.Count - confirmed, Waiting = taken.Waiting - next.Count };
    }

    /// <summary>Nobody is passed over without a reason on record, which they can read.</summary>
    private async Task SayWhyAsync(IReadOnlyList<PassedOver> passed, CancellationToken stop)
    {
        if (passed.Count == 0) return;
        var ids = passed.Select(p => p.BookingId).ToList();
        var theirs = await db.Bookings.Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, stop);
        foreach (var (id, why) in passed)
        {
            db.Note(context, PassedOver, theirs[id], why);
            theirs[id].PassedOverBecause = why.Length > 500 ? why[..500] : why;
        }
    }

    private Moment Moment()
    {
        var wallClock = London.WallClock(context.Now);
        var last = terms.LastFree(occasion.Event.FirstDay, occasion.Event.FirstStart).By;
        return new(context.Now, wallClock, BookingWindow.Decide(occasion.Dates, wallClock) is null, last is { } by ? by.Day.ToDateTime(by.Time) : null, occasion.Begins);
    }
}
