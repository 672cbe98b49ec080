using GoldenThread.Framework;

namespace GoldenThread.Data.Invariants;

/// <summary>INV16: what is stored beside the facts is what the facts say, by the rule and the policy in force today.</summary>
public sealed class DueDatesAreRight(KeepDueDates keep) : Invariant("INV16", "Every stored due date is what the facts and the policy in force say.")
{
    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop) =>
        [.. (await keep.WrongAsync(context, stop)).Take(50).Select(w => $"What is stored for post {w.PostId} and {w.Requirement} is not what the facts say.")];
}
