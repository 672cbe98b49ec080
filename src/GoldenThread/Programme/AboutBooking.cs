using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>A booking is the person's, the agency's they were booked from, their line managers' that day and the event's.</summary>
public sealed class AboutBooking(Db db) : IKnowAbout
{
    public string Kind => "booking";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var found = await db.Bookings.Where(b => b.Id == id).Select(b => new { b.PersonId, b.AgencyId, b.EventId }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var managers = await db.PostsOn(context.Today).Where(p => p.PersonId == found.PersonId && p.LineManagerId != null).Select(p => p.LineManagerId!.Value).ToListAsync(stop);
        return About.Person(found.PersonId, found.AgencyId is { } agency ? [agency] : [], managers) with { EventIds = [found.EventId] };
    }
}
