using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Needs;

/// <summary>A need concerns the agencies it names.</summary>
public sealed class AboutNeed(Db db) : IKnowAbout
{
    public string Kind => "need";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (!await db.Needs.AnyAsync(n => n.Id == id, stop)) return null;
        return new() { AgencyIds = await db.NeedAgencies.Where(a => a.NeedId == id).Select(a => a.AgencyId).ToListAsync(stop) };
    }
}
