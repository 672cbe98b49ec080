using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>Walks a partnership's chain and names every entry that was changed, removed, swapped or cut off.</summary>
public sealed class VerifyTrail(Db db, TrailKey key)
{
    /// <param name="context">Whose chain.</param>
    /// <param name="anchors">Heads noted outside the database at some time; each must still be in the chain.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<TrailReport> DoAsync(OperationContext context, IReadOnlyCollection<TrailHead> anchors, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var wrong = new List<string>();
        var head = TrailHead.None;
        var unmet = anchors.Where(a => a.Sequence > 0).GroupBy(a => a.Sequence).ToDictionary(a => a.Key, a => a.Select(x => x.Hash).ToHashSet(StringComparer.Ordinal));
        var digests = await DigestsAsync(wrong, stop);

        await foreach (var entry in db.TrailEntries.AsNoTracking().Where(e => e.Sequence != null).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            var sequence = head.Sequence + 1;
            if (entry.Sequence != sequence) wrong.Add($"Entries {sequence} to {entry.Sequence - 1} are missing.");
            var expected = TrailChain.HashOf(entry, entry.Sequence!.Value, head.Hash, key.Bytes);
            if (entry.Hash != expected) wrong.Add($"Entry {entry.Sequence} ({entry.Did}) was changed, or does not stand where it was written.");
            if (entry.ValuesDigest != digests.GetValueOrDefault(entry.Id)) wrong.Add($"The values of entry {entry.Sequence} ({entry.Did}) were changed or removed.");
            if (unmet.Remove(entry.Sequence.Value, out var hashes) && !hashes.SetEquals([entry.Hash!])) wrong.Add($"Entry {entry.Sequence} is not the one that was anchored.");
            head = new(entry.Sequence.Value, entry.Hash!);
        }

        foreach (var sequence in unmet.Keys.Order()) wrong.Add($"The chain ends at {head.Sequence}, but entry {sequence} was anchored: the end was cut off.");
        var unsealed = await db.TrailEntries.CountAsync(e => e.Sequence == null, stop);
        return new(head, unsealed, wrong);
    }

    private async Task<Dictionary<Guid, string>> DigestsAsync(List<string> wrong, CancellationToken stop)
    {
        var hashes = new Dictionary<Guid, List<string>>();
        await foreach (var value in db.TrailValues.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            if (value.ErasedAt is null && TrailChain.HashOfValue(value.Name, value.Old, value.New, value.Salt ?? "") != value.Hash)
                wrong.Add($"A value ({value.Name}) was changed.");
            if (!hashes.TryGetValue(value.EntryId, out var list)) hashes[value.EntryId] = list = [];
            list.Add(value.Hash);
        }

        return hashes.ToDictionary(h => h.Key, h => TrailChain.Digest(h.Value));
    }
}

/// <summary>What a walk along the chain found.</summary>
public sealed record TrailReport(TrailHead Head, int Unsealed, IReadOnlyList<string> Wrong);
