using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Voices;

/// <summary>The reader of a text sees that it may tell of harm to a child: it is hidden from everybody else, a clock starts, and it ends when somebody has passed it on and says to whom.</summary>
public sealed class PassOnConcern(Db db)
{
    public async Task<IReadOnlyList<Concern>> AllAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await db.Concerns.AsNoTracking().OrderBy(c => c.PassedOnAt != null).ThenBy(c => c.FlaggedAt).Take(100).ToListAsync(stop);
    }

    /// <summary>A free text of a survey.</summary>
    public async Task<Result<Concern>> FlagAnswerAsync(Guid waveId, Guid answerId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Waves.SingleOrDefaultAsync(w => w.Id == waveId, stop) is not { } wave || (wave.Kind == WaveKind.Anonymous && wave.ClosedAt is null)) return Refusal.NotThere;
        if (await db.AnswersOf(wave.Kind, [wave.Id]).SingleOrDefaultAsync(a => a.Id == answerId && a.Text != null && a.TextState == TextState.Unread, stop) is not { } answer) return Refusal.NotThere;
        answer.TextState = TextState.Hidden;
        return await FlagAsync(wave.Title, answer.Text!, context, work, stop);
    }

    /// <summary>Feedback by the open form.</summary>
    public async Task<Result<Concern>> FlagFeedbackAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.PublicFeedback.SingleOrDefaultAsync(f => f.Id == id && f.State == FeedbackState.Unread, stop) is not { } feedback) return Refusal.NotThere;
        feedback.State = FeedbackState.Hidden;
        return await FlagAsync("Feedback by the open form", feedback.Words, context, work, stop);
    }

    public async Task<Result<Concern>> DoAsync(Guid id, string? to, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var words = typed.Must("passedOnTo", to, 1000, "Say to whom it was passed on, and what was agreed.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Concern>(id, stop)) return Refusal.NotThere;
        var concern = await db.Concerns.SingleAsync(c => c.Id == id, stop);
        if (concern.PassedOnAt is not null) return Refusals.PassedOnAlready;
        (concern.PassedOnAt, concern.PassedOnById, concern.PassedOnTo) = (context.Now, context.PersonId, words);
        db.Note(context, "concern passed on", concern);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return concern;
    }

    private async Task<Result<Concern>> FlagAsync(string where, string words, OperationContext context, Work work, CancellationToken stop)
    {
        var concern = new Concern
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Where = where, Words = words, FlaggedAt = context.Now, FlaggedById = context.PersonId ?? throw new InvalidOperationException("Somebody reads a text."),
        };
        db.Add(concern);
        db.Note(context, "concern flagged", concern);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return concern;
    }
}
