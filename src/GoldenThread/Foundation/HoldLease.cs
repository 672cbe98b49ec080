using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>Lets one node at a time run a job, where several share a database.</summary>
public sealed class HoldLease(Db db)
{
    /// <summary>Takes or prolongs the lease; false while another node has it.</summary>
    public async Task<bool> TakeAsync(string job, Guid holder, DateTime now, TimeSpan length, CancellationToken stop = default)
    {
        await using var work = await db.SharedAsync(write: true, stop);
        var taken = await db.JobLeases.Where(l => l.Job == job && (l.Holder == holder || l.Until <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, holder).SetProperty(l => l.Until, now + length), stop) == 1;
        if (!taken && !await db.JobLeases.AnyAsync(l => l.Job == job, stop))
        {
            db.Add(new JobLease { Job = job, Holder = holder, Until = now + length });
            try
            {
                await db.SaveChangesAsync(stop);
                taken = true;
            }
            catch (DbUpdateException)
            {
                // Another node was first; its row stands.
                return false;
            }
        }

        await work.CommitAsync(stop);
        return taken;
    }

    /// <summary>Gives it back before it runs out.</summary>
    public async Task GiveBackAsync(string job, Guid holder, DateTime now, CancellationToken stop = default)
    {
        await using var work = await db.SharedAsync(write: true, stop);
        await db.JobLeases.Where(l => l.Job == job && l.Holder == holder).ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now), stop);
        await work.CommitAsync(stop);
    }
}
