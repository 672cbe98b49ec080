using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>The officer who has read a text lets others see it, or keeps it hidden.</summary>
public sealed class ReleaseText(Db db)
{
    public sealed record Request(Guid WaveId, Guid AnswerId, bool Show);

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var wave = await db.Waves.SingleOrDefaultAsync(w => w.Id == request.WaveId, stop);
        if (wave is null) return Refusal.NotThere;
        var answer = await db.AnswersOf(wave.Kind, [wave.Id]).SingleOrDefaultAsync(a => a.Id == request.AnswerId && a.Text != null, stop);
        if (answer is null) return Refusal.NotThere;

        answer.TextState = request.Show ? TextState.Shown : TextState.Hidden;
        // About the wave: the trail has a clock, and an anonymous answer none.
        db.Note(context, request.Show ? "text released" : "text kept hidden", wave);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
