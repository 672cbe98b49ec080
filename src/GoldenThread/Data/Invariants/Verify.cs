using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>Checks the database itself and then every invariant in every partnership. Where the database is not sound, nothing further can be believed.</summary>
public sealed class Verify(Db db, SoundDatabase sound, IEnumerable<Invariant> invariants)
{
    public async Task<IReadOnlyList<Breach>> DoAsync(DateTime now, CancellationToken stop = default)
    {
        var found = (await sound.FindAsync(db, stop)).Select(what => new Breach(SoundDatabase.Code, null, what)).ToList();
        if (found.Count > 0) return found;
        foreach (var (id, slug) in await PartnershipsAsync(stop))
        {
            var context = new OperationContext { PartnershipId = id, Now = now, Channel = Channel.CommandLine };
            foreach (var invariant in invariants)
            {
                await using var reading = await db.ReadAsync(context, stop);
                found.AddRange((await invariant.FindAsync(db, context, stop)).Select(what => new Breach(invariant.Code, slug, what)));
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<(Guid Id, string Slug)>> PartnershipsAsync(CancellationToken stop)
    {
        await using var work = await db.SharedAsync(write: false, stop);
        return [.. (await db.Partnerships.OrderBy(p => p.Slug).Select(p => new { p.Id, p.Slug }).ToListAsync(stop)).Select(p => (p.Id, p.Slug))];
    }
}
