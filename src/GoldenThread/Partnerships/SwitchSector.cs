using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Partnerships;

/// <summary>Switches what a sector's own guidance asks on or off, from a day on and with the decision; the policy gets a new version that holds the guidance whole, as it stands in its edition today .</summary>
public sealed class SwitchSector(Db db, PackInForce packs, PublishPack publish, PackLibrary library)
{
    /// <param name="Code">The word of the sector's guidance: schools.</param>
    public sealed record Request(string Code, bool On, string? Why, DateOnly? EffectiveFrom);

    public async Task<Result<PackVersion>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, "Say which group decided it, and when.");
        typed.Check("effectiveFrom", request.EffectiveFrom is not null, "Enter the first day on which it counts.");
        if (typed.No is { } unclear) return unclear;
        var from = request.EffectiveFrom!.Value;
        if (from < context.Today) return Refusals.PolicyLooksBack.At("effectiveFrom");

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await packs.OnAsync(from, context, stop) is not { } held) return Refusals.NoPolicyYet;
        var before = held.Pack.Overlays.FirstOrDefault(o => o.Code == request.Code);
        PackDocument document;
        if (request.On)
        {
            if (library.Sectors.FirstOrDefault(s => s.Pack.Code == request.Code) is not { } sector) return Refusal.NotThere;
            document = held.Document.WithOverlay(sector.Document);
        }
        else
        {
            if (before is null) return library.Sectors.Any(s => s.Pack.Code == request.Code) ? Refusals.SectorIsOff : Refusal.NotThere;
            document = held.Document.WithoutOverlay(request.Code);
        }

        if (document.Hash == held.Document.Hash) return Refusals.SectorIsOn;
        if (!(await publish.DoAsync(new(document, why, from), context, stop)).Is(out var version, out var no)) return no;
        var after = request.On ? library.Sectors.First(s => s.Pack.Code == request.Code).Pack.Overlay.Edition : null;
        db.Note(context, request.On ? "sector guidance switched on" : "sector guidance switched off", version, why, ("guidance", null, request.Code), ("edition", before?.Overlay.Edition, after));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return version;
    }
}
