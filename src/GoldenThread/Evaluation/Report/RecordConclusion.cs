using GoldenThread.Data;
using GoldenThread.Evaluation.Results;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Report;

/// <summary>Records what the group said about an evaluation, under one of the policy's headings or about the whole; and reads what was recorded, with the needs that came of it .</summary>
public sealed class RecordConclusion(Db db, PackInForce packs)
{
    public sealed record Request(EvaluationScope Scope, ConclusionKind? Kind, string? Heading, string? Words, string? Group, DateOnly? On);

    public sealed record Said(Conclusion Conclusion, IReadOnlyList<(Guid Id, string Title)> Needs);

    public async Task<Result<Conclusion>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("kind", request.Kind is { } k && Enum.IsDefined(k), "Say whether it is analysis, a decision or a recommendation.");
        var words = typed.Must("words", request.Words, 4000, "Write what the group said.");
        var (group, heading) = (typed.May("group", request.Group, 200), typed.May("heading", request.Heading, 200));
        typed.Check("on", request.On is { } on && on <= context.Today && on > context.Today.AddYears(-10), "Enter the day on which it was said, today or earlier.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (!await IsThereAsync(request.Scope, stop)) return Refusal.NotThere;
        if (heading is not null && !(await HeadingsAsync(context, stop)).Contains(heading)) return Refusals.NoSuchHeading;
        var conclusion = new Conclusion
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            EventId = request.Scope.EventId,
            CourseId = request.Scope.CourseId,
            Year = request.Scope.Year,
            Kind = request.Kind!.Value,
            Heading = heading,
            Words = words,
            Group = group,
            On = request.On!.Value,
            RecordedById = context.PersonId ?? throw new InvalidOperationException("A conclusion is recorded by somebody."),
        };
        db.Add(conclusion);
        db.Note(context, $"{Names.Code(conclusion.Kind)} recorded", conclusion);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return conclusion;
    }

    /// <summary>The headings under which this partnership looks at an evaluation; none where its policy names none.</summary>
    public async Task<IReadOnlyList<string>> HeadingsAsync(OperationContext context, CancellationToken stop = default) =>
        (await packs.TodayAsync(context, stop))?.Pack.Evaluation.Considerations.Or([]) ?? [];

    public async Task<IReadOnlyList<Said>> OfAsync(EvaluationScope scope, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var said = await db.Conclusions.AsNoTracking().Where(c => c.EventId == scope.EventId && c.CourseId == scope.CourseId && c.Year == scope.Year).OrderByDescending(c => c.On).ThenByDescending(c => c.Id).Take(200).ToListAsync(stop);
        var ids = said.ConvertAll(c => c.Id);
        var needs = await db.Needs.Where(n => n.Origin.Kind == RaiseNeedFromConclusion.Origin && ids.Contains(n.Origin.Id)).Select(n => new { n.Origin.Id, Need = n.Id, n.Title }).ToListAsync(stop);
        return said.ConvertAll(c => new Said(c, [.. needs.Where(n => n.Id == c.Id).Select(n => (n.Need, n.Title))]));
    }

    private Task<bool> IsThereAsync(EvaluationScope scope, CancellationToken stop) =>
        scope.EventId is { } e ? db.Events.AnyAsync(x => x.Id == e, stop)
        : scope.CourseId is { } c ? db.Courses.AnyAsync(x => x.Id == c, stop)
        : Task.FromResult(scope.Year is > 2000 and < 2100);
}
