using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using GoldenThread.Surveys.Statistics;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.ResultsEvidence;

/// <summary>Attaches before-and-after measures of audits and feedback of service users to a course as evidence of results, and reads what is attached .</summary>
public sealed class RecordEvidence(Db db, PackInForce packs)
{
    public const int MostCases = 100_000;

    public sealed record Request
    {
        public required Guid CourseId { get; init; }

        public required EvidenceOf? Kind { get; init; }

        public string? Step { get; init; }

        public string? Words { get; init; }

        public string? Source { get; init; }

        public int? Before { get; init; }

        public int? OfBefore { get; init; }

        public DateOnly? BeforeOn { get; init; }

        public int? After { get; init; }

        public int? OfAfter { get; init; }

        public DateOnly? AfterOn { get; init; }

        public Guid? WaveId { get; init; }
    }

    /// <param name="Change">Null where there is no measure before.</param>
    public sealed record Row(ResultEvidence Evidence, ShareChange.Difference? Change);

    /// <param name="Steps">The policy's steps that no form asks about by itself.</param>
    public sealed record Seen(Course Course, IReadOnlyList<Row> Rows, IReadOnlyList<string> Steps);

    public async Task<Result<ResultEvidence>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("kind", request.Kind is { } k && Enum.IsDefined(k), "Say what kind of evidence it is.");
        var (words, source) = (typed.Must("words", request.Words, 500, "Say what was looked at."), typed.Must("source", request.Source, 300, "Say where it comes from."));
        typed.Check("after", request.After is >= 0 && request.OfAfter is > 0 and <= MostCases && request.After <= request.OfAfter, "Enter in how many cases it was found afterwards, of how many.");
        typed.Check("afterOn", request.AfterOn is { } on && on <= context.Today && on > context.Today.AddYears(-10), "Enter the day of the later look, today or earlier.");
        var before = request.Before is not null || request.OfBefore is not null || request.BeforeOn is not null;
        typed.Check("before", request.Kind != EvidenceOf.AuditMeasure || before, "A measure has a look before the course: enter it.");
        typed.Check("before", !before || (request.Before is >= 0 && request.OfBefore is > 0 and <= MostCases && request.Before <= request.OfBefore), "Enter in how many cases it was found before, of how many.");
        typed.Check("beforeOn", !before || (request.BeforeOn is { } earlier && earlier < request.AfterOn), "Enter the day of the earlier look, before the later one.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Courses.AnyAsync(c => c.Id == request.CourseId, stop)) return Refusal.NotThere;
        if (request.WaveId is { } wave && !await db.Waves.AnyAsync(w => w.Id == wave, stop)) return Refusal.NotThere;
        if (request.Step is not null && !(await StepsAsync(context, stop)).Contains(request.Step)) return Refusals.NoSuchStep;
        var evidence = new ResultEvidence
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            CourseId = request.CourseId,
            Kind = request.Kind!.Value,
            Step = request.Step,
            Words = words,
            Source = source,
            Before = request.Before,
            OfBefore = request.OfBefore,
            BeforeOn = request.BeforeOn,
            After = request.After!.Value,
            OfAfter = request.OfAfter!.Value,
            AfterOn = request.AfterOn!.Value,
            WaveId = request.WaveId,
            RecordedById = context.PersonId ?? throw new InvalidOperationException("Evidence is recorded by somebody."),
        };
        db.Add(evidence);
        db.Note(context, "evidence of results recorded", evidence);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return evidence;
    }

    public async Task<Result<Done>> WithdrawAsync(Guid courseId, Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.ResultEvidence.SingleOrDefaultAsync(e => e.Id == id && e.CourseId == courseId && e.WithdrawnAt == null, stop) is not { } evidence) return Refusal.NotThere;
        evidence.WithdrawnAt = context.Now;
        db.Note(context, "evidence of results withdrawn", evidence);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    public async Task<Seen?> OfAsync(Guid courseId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course) return null;
        var found = await db.ResultEvidence.AsNoTracking().Where(e => e.CourseId == courseId && e.WithdrawnAt == null).OrderByDescending(e => e.AfterOn).ThenBy(e => e.Id).Take(200).ToListAsync(stop);
        return new(course, found.ConvertAll(e => new Row(e, e.Before is { } b ? ShareChange.Of(b, e.OfBefore!.Value, e.After, e.OfAfter) : null)), await StepsAsync(context, stop));
    }

    /// <summary>Steps that nobody is asked by itself: an audit, feedback, whatever the policy names without saying when.</summary>
    private async Task<IReadOnlyList<string>> StepsAsync(OperationContext context, CancellationToken stop) =>
        [.. ((await packs.TodayAsync(context, stop))?.Pack.Evaluation.Steps.Or([]) ?? []).Where(s => s.Trigger.Is(out var t) && t is StepTrigger.AfterDelivery or StepTrigger.BeforeAndAfterDelivery).Select(s => s.Code)];
}
