using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Free text that nobody has read yet, for the officer who reads it first: it may name a child or tell of harm (security goal T6).</summary>
public sealed class TextsToRead(Db db)
{
    public sealed record Waiting(Guid AnswerId, string Question, string Text);

    public async Task<Result<IReadOnlyList<Waiting>>> OfAsync(Guid waveId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var wave = await db.Waves.AsNoTracking().SingleOrDefaultAsync(w => w.Id == waveId, stop);
        if (wave is null) return Refusal.NotThere;
        if (wave.Kind == WaveKind.Anonymous && wave.ClosedAt is null) return Refusals.ResultsAfterClose;
        var form = await db.FormOfAsync(wave, stop);
        var texts = await (
            from a in db.AnswersOf(wave.Kind, [wave.Id])
            join i in db.SurveyItems on a.ItemId equals i.Id
            where a.TextState == TextState.Unread
            orderby i.Code, a.Text // in no order of time
            select new { a.Id, i.Code, a.Text }).Take(100).ToListAsync(stop);
        return texts.ConvertAll(t => new Waiting(t.Id, form.Of(t.Code)?.Words ?? t.Code, t.Text!));
    }
}
