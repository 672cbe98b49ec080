using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>An event is everybody's once it is published, and its trainers' always.</summary>
public sealed class AboutEvent(Db db) : IKnowAbout
{
    public string Kind => "event";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var state = await db.Events.Where(e => e.Id == id).Select(e => (EventState?)e.State).SingleOrDefaultAsync(stop);
        return state is null ? null : About.Event(id, published: state != EventState.Draft);
    }
}
