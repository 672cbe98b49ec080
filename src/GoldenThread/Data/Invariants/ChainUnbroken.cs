namespace GoldenThread.Data.Invariants;

/// <summary>INV11: the trail up to the heads that were noted outside the database.</summary>
public sealed class ChainUnbroken(VerifyTrail trail, Anchors anchors) : Invariant("INV11", "The trail's chain is whole up to its last noted head.")
{
    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop) =>
        (await trail.DoAsync(context, anchors.Of(context.PartnershipId), stop)).Wrong;
}
