using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>An outcome measure is its finding's.</summary>
public sealed class AboutOutcomeMeasure(Db db) : IKnowAbout
{
    public string Kind => "outcome_measure";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var finding = await db.OutcomeMeasures.Where(m => m.Id == id).Select(m => (Guid?)m.FindingId).SingleOrDefaultAsync(stop);
        return finding is { } of ? await new AboutFinding(db).FindAsync(of, context, stop) : null;
    }
}
