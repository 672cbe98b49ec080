using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>Makes a draft the policy from a day on, with the group's decision. Places that are confirmed keep their rules .</summary>
public sealed class PublishDraft(Db db, PackInForce packs, PublishPack publish)
{
    /// <param name="Decision">Which group decided it and when.</param>
    public sealed record Request(Guid DraftId, DateOnly? EffectiveFrom, string? Decision);

    public async Task<Result<PackVersion>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var decision = typed.Must("decision", request.Decision, 1000, "Say which group decided it, and when.");
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Draft>(request.DraftId, stop)) return Refusal.NotThere;
        var draft = await db.Drafts.SingleAsync(d => d.Id == request.DraftId, stop);
        if (typed.No is { } unclear) return unclear;
        if (draft.PublishedAsId is not null) return Refusals.Published;
        if (request.EffectiveFrom is not { } from) return Refusals.NoDate;
        if (from < context.Today) return Refusals.LooksBack;
        var today = (await packs.TodayAsync(context, stop))!;
        if (today.VersionId != draft.BaseVersionId) return Refusals.BaseMoved;
        if (today.Document.Json == draft.Content) return Refusals.NothingChanged;

        if (!(await publish.DoAsync(new(PackDocument.FromJson(draft.Content), decision, from), context, stop)).Is(out var version, out var no)) return no;
        draft.PublishedAsId = version.Id;
        db.Note(context, "policy draft published", draft, decision);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return version;
    }
}
