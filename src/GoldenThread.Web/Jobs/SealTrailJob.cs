using System.Collections.Concurrent;


namespace GoldenThread.Web.Jobs;

/// <summary>Chains what the trail has new, and notes the head outside the database at most once a minute.</summary>
public sealed partial class SealTrailJob(Anchors anchors, ILogger<SealTrailJob> log) : Job("SealTrail", "Chains the newest entries of the trail and anchors its head.", TimeSpan.FromSeconds(1))
{
    private readonly ConcurrentDictionary<Guid, (long Sequence, long At)> _anchored = new();

    public override async Task<int> VisitAsync(JobVisit visit, CancellationToken stop)
    {
        var (done, head) = (0, TrailHead.None);
        for (; ; )
        {
            (var some, head) = await visit.Get<SealTrail>().DoAsync(visit.Context, stop);
            done += some;
            if (some == 0 || !await visit.MayGoOn(stop)) break;
        }

        if (head.Sequence > 0) Anchor(visit.Context, head);
        return done;
    }

    private void Anchor(OperationContext context, TrailHead head)
    {
        var tick = System.Environment.TickCount64;
        if (_anchored.TryGetValue(context.PartnershipId, out var last) && (last.Sequence == head.Sequence || tick - last.At < 60_000)) return;
        _anchored[context.PartnershipId] = (head.Sequence, tick);
        if (anchors.Append(context.PartnershipId, head, context.Now)) Anchored(log, context.PartnershipId, head.Sequence, head.Hash);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Trail of {Partnership} stands at {Sequence} {Hash}")]
    private static partial void Anchored(ILogger log, Guid partnership, long sequence, string hash);
}
