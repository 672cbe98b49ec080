using GoldenThread.Data;
using GoldenThread.Partnerships;

namespace GoldenThread.Simulation;

/// <summary>Begins a draft from the policy in force, or with the charging rules of an exported policy of another partnership.</summary>
public sealed class DraftPolicy(Db db, PackInForce packs)
{
    /// <param name="Import">The charging section is taken from this exported policy.</param>
    public sealed record Request(string? Name, string? Import = null);

    public async Task<Result<Draft>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var name = typed.Must("name", request.Name, 200, "Give the draft a name, such as “£60 for everybody”.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await packs.TodayAsync(context, stop) is not { } held) return Refusals.NoPolicyYet;
        var document = held.Document;
        if (Typed.Clean(request.Import) is { } import)
        {
            if (!ImportedPolicy.Read(import).Is(out var theirs, out var no)) return no;
            if (!document.WithTried("charging", theirs.JsonAt("charging")!).Is(out document, out no)) return no.At("content");
        }

        var draft = new Draft
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Name = name, BaseVersionId = held.VersionId, Content = document.Json,
            MadeById = context.PersonId ?? throw new InvalidOperationException("Somebody begins a draft."), MadeAt = context.Now,
        };
        db.Add(draft);
        db.Note(context, "policy draft begun", draft);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return draft;
    }
}
