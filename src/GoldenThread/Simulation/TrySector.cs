using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>Switches a sector's own guidance on or off in a draft, to see what it would change before it counts.</summary>
public sealed class TrySector(Db db, PackLibrary library)
{
    public sealed record Request(Guid DraftId, string? Code);

    public async Task<Result<Draft>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Draft>(request.DraftId, stop)) return Refusal.NotThere;
        var draft = await db.Drafts.SingleAsync(d => d.Id == request.DraftId, stop);
        if (draft.PublishedAsId is not null) return Refusals.Published;
        var document = PackDocument.FromJson(draft.Content);
        var on = document.Read(Readings.Confirmed).Overlays.Any(o => o.Code == request.Code);
        if (!on && library.Sectors.FirstOrDefault(s => s.Pack.Code == request.Code) is null) return Refusals.NoSuchSector;
        draft.Content = (on ? document.WithoutOverlay(request.Code!) : document.WithOverlay(library.Sectors.First(s => s.Pack.Code == request.Code).Document)).Json;
        db.Note(context, "policy draft changed", draft, null, ("overlays", on ? request.Code : null, on ? null : request.Code));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return draft;
    }
}
