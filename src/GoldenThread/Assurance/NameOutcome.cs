using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>Says what should get better for children because of a finding, with the figure it starts from where that is known.</summary>
public sealed class NameOutcome(Db db)
{
    public sealed record Request(Guid FindingId, string Name, string Definition, bool HigherIsBetter, Figure? Before = null);

    /// <summary>A count of a total on a day.</summary>
    public sealed record Figure(int Count, int Of, DateOnly On);

    public async Task<Result<OutcomeMeasure>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var name = typed.Must("name", request.Name, 200, "Give the measure a name.");
        var definition = typed.Must("definition", request.Definition, 1000, "Say what is counted, of what.");
        if (typed.No is { } wrong) return wrong;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Findings.AnyAsync(f => f.Id == request.FindingId, stop)) return Refusal.NotThere;
        if (request.Before is { } before && !IsPossible(before, context.Today)) return Refusals.FigureImpossible;

        var measure = new OutcomeMeasure
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            FindingId = request.FindingId,
            Name = name,
            Definition = definition,
            HigherIsBetter = request.HigherIsBetter,
            BeforeCount = request.Before?.Count,
            BeforeOf = request.Before?.Of,
            BeforeOn = request.Before?.On,
            NamedById = context.PersonId!.Value,
            NamedAt = context.Now,
        };
        db.Add(measure);
        db.Note(context, "outcome measure named", measure);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return measure;
    }

    internal static bool IsPossible(Figure figure, DateOnly today) => figure is { Count: >= 0, Of: > 0 } && figure.Count <= figure.Of && figure.On <= today;
}
