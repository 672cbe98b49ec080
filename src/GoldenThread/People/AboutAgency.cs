using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>What belongs to an agency concerns that agency.</summary>
public sealed class AboutAgency(Db db) : IKnowAbout
{
    public string Kind => "agency";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Agencies.AnyAsync(a => a.Id == id, stop) ? About.Agency(id) : null;
    }
}
