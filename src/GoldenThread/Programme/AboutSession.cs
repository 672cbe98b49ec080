using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>A session is its event's.</summary>
public sealed class AboutSession(Db db) : IKnowAbout
{
    public string Kind => "session";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var found = await db.Sessions.Where(s => s.Id == id).Join(db.Events, s => s.EventId, e => e.Id, (_, e) => new { e.Id, e.State }).SingleOrDefaultAsync(stop);
        return found is null ? null : About.Event(found.Id, published: found.State != EventState.Draft);
    }
}
