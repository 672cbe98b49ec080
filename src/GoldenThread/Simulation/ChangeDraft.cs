using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>Changes one rule in a draft. What contradicts the rest of the policy is refused with its place and the reason.</summary>
public sealed class ChangeDraft(Db db)
{
    /// <param name="Path">charging.cancellation_notice.</param>
    /// <param name="Value">As a person types it: words, a number, a list of lines, or JSON.</param>
    public sealed record Request(Guid DraftId, string? Path, string? Value);

    public async Task<Result<Draft>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var path = typed.Must("path", request.Path, 200, "Choose the rule that is to change.");
        var value = typed.Must("value", request.Value, 20_000, "Enter the value.");
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Draft>(request.DraftId, stop)) return Refusal.NotThere;
        var draft = await db.Drafts.SingleAsync(d => d.Id == request.DraftId, stop);
        if (typed.No is { } unclear) return unclear;
        if (draft.PublishedAsId is not null) return Refusals.Published;
        if (!path.StartsWith("charging.", StringComparison.Ordinal) && !path.StartsWith("booking.", StringComparison.Ordinal)) return Refusals.NotToBeTried;

        Refusal? first = null;
        foreach (var meant in TypedValue.Meant(value))
        {
            if (PackDocument.FromJson(draft.Content).WithTried(path, meant, $"Draft: {draft.Name}").Is(out var changed, out var no))
            {
                var before = PackDocument.FromJson(draft.Content).JsonAt(path);
                draft.Content = changed.Json;
                db.Note(context, "policy draft changed", draft, null, (path, before, meant));
                await db.SaveChangesAsync(stop);
                await work.CommitAsync(stop);
                return draft;
            }

            first ??= no;
        }

        return (first ?? Refusals.Unreadable).At("value");
    }
}
