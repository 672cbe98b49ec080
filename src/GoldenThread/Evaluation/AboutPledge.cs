using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>A pledge is the person's who made it, and nobody else answers for it.</summary>
public sealed class AboutPledge(Db db) : IKnowAbout
{
    public string Kind => "pledge";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Pledges.Where(p => p.Id == id).Select(p => (Guid?)p.PersonId).SingleOrDefaultAsync(stop) is { } person ? About.Person(person, [], []) : null;
    }
}
