using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>What a draft asks of people, in words, beside what is in force.</summary>
public sealed class FindTraining(Db db, PackInForce packs)
{
    /// <param name="MovedOn">The policy in force is no longer the one it began from.</param>
    public sealed record Found(Draft Draft, Pack Tried, string BaseVersion, IReadOnlyList<AskedRow> Asked, IReadOnlyList<FrameworkDiff.Line> Lines, bool MovedOn);

    public async Task<Found?> DoAsync(Guid draftId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == draftId, stop) is not { } draft) return null;
        var began = (await packs.VersionAsync(draft.BaseVersionId, context, stop))!;
        var tried = PackDocument.FromJson(draft.Content).Read(Readings.Confirmed);
        var today = await packs.TodayAsync(context, stop);
        return new(draft, tried, began.Version, AskedRow.Of(tried), FrameworkDiff.Of(began.Pack, tried), draft.PublishedAsId is null && today!.VersionId != draft.BaseVersionId);
    }
}
