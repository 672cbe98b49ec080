using GoldenThread.Data;
using GoldenThread.Surveys.Statistics;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Sets the answers of two askings beside each other, item by item, where the same items were asked of a whole workforce and nobody can or should be paired. What either may not show, the comparison does not show.</summary>
public sealed class CompareWaves(Db db, WaveResults results)
{
    /// <param name="Change">Null where too few answered, or a part of either spread is hidden.</param>
    public sealed record Row(string Item, string Words, UnpairedChange.Difference? Change);

    public async Task<Result<IReadOnlyList<Row>>> OfAsync(Guid earlier, Guid later, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (!(await results.OfAsync([earlier], context, stop)).Is(out var before, out var no)) return no;
        if (!(await results.OfAsync([later], context, stop)).Is(out var after, out no)) return no;
        if (before.Kind != after.Kind) return Refusals.DifferentKinds;
        var counts = before.Questions.Where(q => q.Question.Kind == QuestionKind.Scale).ToDictionary(q => q.Question.Item, Counts);
        return after.Questions.Where(q => q.Question.Kind == QuestionKind.Scale && counts.ContainsKey(q.Question.Item))
            .Select(q => new Row(q.Question.Item, q.Question.Words, counts[q.Question.Item] is { } was && Counts(q) is { } now ? UnpairedChange.Of(was, now) : null)).ToList();
    }

    /// <summary>Of a spread that is open in every part; null where a part is hidden.</summary>
    private static IReadOnlyCollection<(double, int)>? Counts(QuestionResult result) => result.Mean is null
        ? null
        : [.. result.Cells.Where(c => c.IsAnswer).Zip(result.Question.Scale!.Points, (cell, point) => ((double)point, cell.Count.Number ?? 0))];
}
