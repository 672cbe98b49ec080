using GoldenThread.Data;
using GoldenThread.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Jobs;

/// <summary>Runs a job in every partnership, on one node at a time. One partnership's trouble does not keep the others waiting.</summary>
public sealed partial class JobRunner(IServiceProvider services, DatabaseSettings database, ILogger<JobRunner> log)
{
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(2);

    private readonly Guid _node = Guid.NewGuid();

    /// <summary>How many things were done; null when another node has the job.</summary>
    public async Task<JobOutcome?> RunAsync(Job job, Clock clock, bool byHand, CancellationToken stop)
    {
        if (!await HoldAsync(job, stop)) return null;
        var (done, failed) = (0, 0);
        try
        {
            foreach (var (partnership, name) in job.ForEachPartnership ? await PartnershipsAsync(stop) : [(Guid.Empty, "")])
            {
                try
                {
                    await using var scope = services.CreateAsyncScope();
                    var context = new OperationContext { PartnershipId = partnership, Now = clock.Now, RealNow = Clock.RealNow, Channel = Channel.Job, Reference = job.Name };
                    done += await job.VisitAsync(new(scope.ServiceProvider, context, name, byHand, token => HoldAsync(job, token)), stop);
                }
                catch (Exception broken) when (broken is not OperationCanceledException)
                {
                    failed++;
                    Failed(log, broken, job.Name, partnership);
                }
            }
        }
        finally
        {
            await GiveBackAsync(job);
        }

        return new(done, failed);
    }

    /// <summary>SQLite has one process anyway. The lease runs on the real clock, whatever day people walk about in.</summary>
    private async Task<bool> HoldAsync(Job job, CancellationToken stop)
    {
        if (database.IsSqlite) return true;
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HoldLease>().TakeAsync(job.Name, _node, Clock.RealNow, _lease, stop);
    }

    private async Task GiveBackAsync(Job job)
    {
        if (database.IsSqlite) return;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HoldLease>().GiveBackAsync(job.Name, _node, Clock.RealNow, CancellationToken.None);
    }

    private async Task<IReadOnlyList<(Guid Id, string Name)>> PartnershipsAsync(CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.SharedAsync(write: false, stop);
        return [.. (await db.Partnerships.OrderBy(p => p.Slug).Select(p => new { p.Id, p.Name }).ToListAsync(stop)).Select(p => (p.Id, p.Name))];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed in partnership {Partnership}")]
    private static partial void Failed(ILogger log, Exception broken, string job, Guid partnership);
}

/// <summary>What a run came to.</summary>
public sealed record JobOutcome(int Done, int FailedPartnerships);
