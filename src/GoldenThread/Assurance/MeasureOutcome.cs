using System.Globalization;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>Enters the figure after, or one before that was missing, of an outcome measure.</summary>
public sealed class MeasureOutcome(Db db)
{
    public sealed record Request(Guid MeasureId, bool IsAfter, NameOutcome.Figure Figure);

    public async Task<Result<OutcomeMeasure>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var measure = await db.OutcomeMeasures.SingleOrDefaultAsync(m => m.Id == request.MeasureId, stop);
        if (measure is null) return Refusal.NotThere;
        if (!NameOutcome.IsPossible(request.Figure, context.Today)) return Refusals.FigureImpossible;
        var (before, after) = request.IsAfter ? (measure.BeforeOn, (DateOnly?)request.Figure.On) : (request.Figure.On, measure.AfterOn);
        if (before >= after) return Refusals.AfterBeforeBefore;

        var old = request.IsAfter ? Say(measure.AfterCount, measure.AfterOf) : Say(measure.BeforeCount, measure.BeforeOf);
        if (request.IsAfter) (measure.AfterCount, measure.AfterOf, measure.AfterOn) = (request.Figure.Count, request.Figure.Of, request.Figure.On);
        else (measure.BeforeCount, measure.BeforeOf, measure.BeforeOn) = (request.Figure.Count, request.Figure.Of, request.Figure.On);
        db.Note(context, "outcome measured", measure, changes: [(request.IsAfter ? "after" : "before", old, Say(request.Figure.Count, request.Figure.Of))]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return measure;
    }

    private static string? Say(int? count, int? of) => count is null ? null : string.Create(CultureInfo.InvariantCulture, $"{count} of {of}");
}
