using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Voices;

/// <summary>Takes what the public, service users, carers or professionals say about safeguarding, without a log-in and without anything that tells who or when to the hour .</summary>
public sealed class GiveFeedback(Db db)
{
    public sealed record Request(FeedbackFrom? From, FeedbackAbout? About, string? Words);

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        // Who asked must not be written beside it.
        context = context with { PersonId = null, Idempotency = null, Reference = null };
        var typed = new Typed();
        typed.Check("from", request.From is { } f && Enum.IsDefined(f), "Say who you are, in general.");
        typed.Check("about", request.About is { } a && Enum.IsDefined(a), "Say what it is about.");
        var words = typed.Must("words", request.Words, PublicFeedback.Longest, "Write what you want to tell us.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        // Sent twice on the same day it is one.
        if (!await db.PublicFeedback.AnyAsync(f => f.ReceivedOn == context.Today && f.Words == words, stop))
            db.Add(new PublicFeedback { PartnershipId = context.PartnershipId, Id = Guid.NewGuid(), From = request.From!.Value, About = request.About!.Value, Words = words, ReceivedOn = context.Today, State = FeedbackState.Unread });
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
