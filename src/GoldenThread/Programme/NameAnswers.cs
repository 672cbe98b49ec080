using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>What the courses and events with these ids are called, and when an event begins.</summary>
public sealed class NameAnswers(Db db)
{
    public sealed record Named(string Title, DateOnly? FirstDay);

    public async Task<IReadOnlyDictionary<Guid, Named>> DoAsync(IReadOnlyCollection<Guid> ids, OperationContext context, CancellationToken stop = default)
    {
        if (ids.Count == 0) return new Dictionary<Guid, Named>();
        await using var work = await db.ReadAsync(context, stop);
        var courses = await db.Courses.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Title }).ToListAsync(stop);
        var events = await db.Events.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Title, e.FirstDay }).ToListAsync(stop);
        return courses.Select(c => (c.Id, new Named(c.Title, null))).Concat(events.Select(e => (e.Id, new Named(e.Title, e.FirstDay)))).ToDictionary(n => n.Id, n => n.Item2);
    }
}
