using GoldenThread.Data;

namespace GoldenThread.Partnerships;

/// <summary>An officer confirms how the product reads an unclear place of the strategy; from then on the reading counts here.</summary>
public sealed class ConfirmReading(Db db, PackInForce packs, PublishPack publish)
{
    public sealed record Request(string Path, string? Why);

    public async Task<Result<PackVersion>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, "Say who decided this and when.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await packs.TodayAsync(context, stop) is not { } held) return Refusals.NoPolicyYet;
        if (!held.Document.Confirm(request.Path).Is(out var document, out var no)) return no;

        var before = PackValue.At(held.Document, request.Path);
        if (!(await publish.DoAsync(new(document, why, context.Today), context, stop)).Is(out var version, out no)) return no;
        db.Note(context, "reading confirmed", version, why, ("path", null, request.Path), ("value", before, PackValue.At(document, request.Path)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return version;
    }
}
