using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Partnerships;

/// <summary>Enters a partnership's own value where its strategy leaves one open; the policy gets a new version from that day on .</summary>
public sealed class SetPolicyValue(Db db, PackInForce packs, PublishPack publish)
{
    /// <param name="Path">Where the value stands: charging.cancellation_notice.</param>
    /// <param name="ValueJson">The value as JSON.</param>
    public sealed record Request(string Path, string? ValueJson, string? Why, DateOnly? EffectiveFrom = null);

    public async Task<Result<PackVersion>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var value = typed.Must("value", request.ValueJson, 20_000, "Enter the value.");
        var why = typed.Must("why", request.Why, 1000, "Say who decided this and when.");
        typed.Check("value", TypedValue.IsJson(value), "The value could not be read. Put words in quotation marks and lists in square brackets.");
        if (typed.No is { } unclear) return unclear;
        var from = request.EffectiveFrom ?? context.Today;
        if (from < context.Today) return Refusals.PolicyLooksBack;

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await packs.OnAsync(from, context, stop) is not { } held) return Refusals.NoPolicyYet;
        if (!held.Document.WithLocal(request.Path, value, why).Is(out var document, out var no)) return no.At("value");

        var before = PackValue.At(held.Document, request.Path);
        if (!(await publish.DoAsync(new(document, why, from), context, stop)).Is(out var version, out no)) return no;
        db.Note(context, "policy value set", version, why, ("path", null, request.Path), ("value", before, value));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return version;
    }

    /// <summary>The same with a value as a person types it; the first meaning that the policy accepts is taken.</summary>
    public async Task<Result<PackVersion>> TypedAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (Typed.Clean(request.ValueJson) is not { } text) return await DoAsync(request, context, stop);
        Refusal? first = null;
        foreach (var meant in TypedValue.Meant(text))
        {
            var set = await DoAsync(request with { ValueJson = meant }, context, stop);
            if (set.No is not { Code: "pack_value_wrong" }) return set;
            first ??= set.No;
        }

        return first!;
    }
}
