using System.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

/// <summary>The database for production, with several nodes: read committed, lock first, row-level security beneath the filter.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    protected override async Task<Work> BeginTransactionAsync(Guid? partnershipId, bool write, bool background, CancellationToken stop)
    {
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);
        if (partnershipId is { } id)
        {
            // Npgsql sends BEGIN together with this, so it costs one round trip. A parameter keeps it one statement for every partnership, prepared once.
            await Database.ExecuteSqlAsync($"SELECT set_config('app.partnership', {id.ToString()}, true)", stop);
        }

        return new Work(transaction, write);
    }

    public override async Task LockPostsOfAsync(IReadOnlyCollection<Guid> people, CancellationToken stop = default)
    {
        // In one order, so that two who lock some of the same do not wait for each other for ever.
        Guid[] asked = [.. people];
        await Database.ExecuteSqlAsync($"SELECT 1 FROM people_posts WHERE partnership_id = {PartnershipId} AND person_id = ANY({asked}) ORDER BY id FOR NO KEY UPDATE", stop);
    }
}
