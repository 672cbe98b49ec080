using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Closes an asking. Anonymous answers still sealed are written now, or destroyed unread where so few were asked that they could be told apart.</summary>
public sealed class CloseWave(Db db, SealedAnswers box, SurveyKeys keys)
{
    /// <summary>How many sealed answers were written and how many destroyed.</summary>
    public sealed record Closed(int Written, int Destroyed);

    public async Task<Result<Closed>> DoAsync(Guid waveId, OperationContext context, CancellationToken stop = default)
    {
        (int Written, int Destroyed, Guid? Done) emptied = (0, 0, null);
        await using (var work = await db.WriteAsync(context, stop))
        {
            if (!await db.LockAsync<Wave>(waveId, stop)) return Refusal.NotThere;
            var wave = await db.Waves.SingleAsync(w => w.Id == waveId, stop);
            if (wave.ClosedAt is not null) return Refusals.AlreadyClosed;
            wave.ClosedAt = context.Now;
            if (wave.Kind == WaveKind.Anonymous) emptied = await box.CloseAsync(wave, stop);
            db.Note(context, "wave closed", wave);
            await db.SaveChangesAsync(stop);
            await work.CommitAsync(stop);
        }

        if (emptied.Done is { } key) keys.Destroy(key);
        return new Closed(emptied.Written, emptied.Destroyed);
    }

    /// <summary>Closes one asking whose last day has passed; answers how many it closed.</summary>
    public async Task<int> TheDueAsync(OperationContext context, CancellationToken stop = default)
    {
        Guid? due;
        await using (await db.ReadAsync(context, stop))
            due = await db.Waves.Where(w => w.ClosedAt == null && w.ClosesOn < context.Today).OrderBy(w => w.Id).Select(w => (Guid?)w.Id).FirstOrDefaultAsync(stop);
        return due is { } id && (await DoAsync(id, context, stop)).Is(out _, out _) ? 1 : 0;
    }
}
