using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Voices;

/// <summary>The officer who reads feedback first lets others see it, or keeps it hidden; and what has been let through .</summary>
public sealed class ReadFeedback(Db db)
{
    public sealed record Seen(IReadOnlyList<PublicFeedback> Waiting, int WaitingTotal, IReadOnlyList<PublicFeedback> Shown);

    public async Task<Seen> AllAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var waiting = db.PublicFeedback.AsNoTracking().Where(f => f.State == FeedbackState.Unread);
        return new(
            await waiting.OrderBy(f => f.ReceivedOn).ThenBy(f => f.Id).Take(50).ToListAsync(stop), await waiting.CountAsync(stop),
            await db.PublicFeedback.AsNoTracking().Where(f => f.State == FeedbackState.Read).OrderByDescending(f => f.ReceivedOn).ThenBy(f => f.Id).Take(50).ToListAsync(stop));
    }

    public async Task<Result<Done>> DoAsync(Guid id, bool show, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.PublicFeedback.SingleOrDefaultAsync(f => f.Id == id && f.State == FeedbackState.Unread, stop) is not { } feedback) return Refusal.NotThere;
        feedback.State = show ? FeedbackState.Read : FeedbackState.Hidden;
        // About the partnership: the trail has a clock, and feedback none.
        db.Note(context, show ? "feedback let through" : "feedback kept hidden", "partnership", context.PartnershipId);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
