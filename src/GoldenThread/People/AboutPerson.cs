using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>A person's record is their own, their agencies' and their line managers', by the posts they hold that day.</summary>
public sealed class AboutPerson(Db db) : IKnowAbout
{
    public string Kind => "person";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (!await db.People.AnyAsync(p => p.Id == id, stop)) return null;
        var posts = await db.PostsOn(context.Today).Where(p => p.PersonId == id).Select(p => new { p.AgencyId, p.LineManagerId }).ToListAsync(stop);
        return About.Person(id, [.. posts.Select(p => p.AgencyId)], [.. posts.Select(p => p.LineManagerId).OfType<Guid>()]);
    }
}
