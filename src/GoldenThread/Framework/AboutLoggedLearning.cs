using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>Logged learning is of the person who logged it.</summary>
public sealed class AboutLoggedLearning(Db db, AboutPerson person)
{
    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.LoggedLearning.Where(l => l.Id == id).Select(l => (Guid?)l.PersonId).SingleOrDefaultAsync(stop) is { } of ? await person.FindAsync(of, context, stop) : null;
    }
}
