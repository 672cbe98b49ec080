using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Reviews;

/// <summary>A finding concerns the agencies it names, and is everybody's where it is published to the world.</summary>
public sealed class AboutFinding(Db db) : IKnowAbout
{
    public string Kind => "finding";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var found = await db.Findings.Where(f => f.Id == id).Select(f => new { f.Kind, f.PublishedOn }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var agencies = await db.FindingAgencies.Where(a => a.FindingId == id).Select(a => a.AgencyId).ToListAsync(stop);
        return new() { AgencyIds = agencies, Published = PublicFinding.Is(found.Kind, found.PublishedOn, context.Today) };
    }
}
