using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>One draft with what it changes, and the rules that can be changed in it.</summary>
public sealed class FindDraft(Db db, PackInForce packs)
{
    /// <param name="Rules">The paths of charging and booking rules.</param>
    /// <param name="MovedOn">The policy in force is no longer the one it began from.</param>
    public sealed record Found(Draft Draft, PackDocument Document, string BaseVersion, IReadOnlyList<PolicyDiff.Line> Changes, IReadOnlyList<string> Rules, bool MovedOn)
    {
        /// <summary>It changes what places cost or how they are booked.</summary>
        public required bool Charges { get; init; }
    }

    public async Task<Found?> DoAsync(Guid draftId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == draftId, stop) is not { } draft) return null;
        var began = (await packs.VersionAsync(draft.BaseVersionId, context, stop))!;
        var document = PackDocument.FromJson(draft.Content);
        var facts = document.Read(Readings.Confirmed).Facts;
        var rules = facts.All.Select(f => f.Path.Split('.')).Where(p => p.Length > 1 && p[0] is "charging" or "booking").Select(p => $"{p[0]}.{p[1]}").Where(p => !p.EndsWith("_note", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToList();
        var today = await packs.TodayAsync(context, stop);
        return new(draft, document, began.Version, PolicyDiff.Of(began.Document, document), rules, draft.PublishedAsId is null && today!.VersionId != draft.BaseVersionId) { Charges = PolicyDiff.Charges(began.Document, document) };
    }
}
