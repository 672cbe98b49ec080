using GoldenThread.Data;
using GoldenThread.Evaluation.Results;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Value;

/// <summary>Records costs and estimated benefits of a course and says what they come to, with the assumptions beside them .</summary>
public sealed class RecordValue(Db db)
{
    public const int MostPounds = 10_000_000;

    public sealed record Request(Guid CourseId, ValueKind? Kind, string? Words, decimal? Pounds, string? Assumption, int? Year);

    /// <param name="Return">Null where no cost is recorded.</param>
    public sealed record Seen(Course Course, IReadOnlyList<ValueItem> Items, long CostPence, long BenefitPence, double? Return);

    public async Task<Result<ValueItem>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("kind", request.Kind is { } k && Enum.IsDefined(k), "Say whether it is a cost or a benefit.");
        var (words, assumption) = (typed.Must("words", request.Words, 300, "Say what it is for."), typed.May("assumption", request.Assumption, 1000));
        typed.Check("pounds", request.Pounds is > 0 and <= MostPounds && decimal.Round(request.Pounds.Value, 2) == request.Pounds, $"Enter an amount in pounds and pence, above nought and at most {MostPounds:N0}.");
        typed.Check("assumption", request.Kind != ValueKind.Benefit || assumption is not null, "Say what the benefit rests on: somebody else must be able to judge it.");
        typed.Check("year", request.Year is > 2000 and < 2100, "Choose the programme year.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Courses.AnyAsync(c => c.Id == request.CourseId, stop)) return Refusal.NotThere;
        var item = new ValueItem
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            CourseId = request.CourseId,
            Kind = request.Kind!.Value,
            Words = words,
            Amount = new((int)(request.Pounds!.Value * 100)),
            Assumption = assumption,
            Year = request.Year!.Value,
        };
        db.Add(item);
        db.Note(context, $"{Names.Code(item.Kind)} recorded", item, changes: [("amount", null, $"{item.Amount}")]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return item;
    }

    public async Task<Result<Done>> WithdrawAsync(Guid courseId, Guid itemId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.ValueItems.SingleOrDefaultAsync(i => i.Id == itemId && i.CourseId == courseId && i.WithdrawnAt == null, stop) is not { } item) return Refusal.NotThere;
        item.WithdrawnAt = context.Now;
        db.Note(context, $"{Names.Code(item.Kind)} withdrawn", item);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    public async Task<Seen?> OfAsync(Guid courseId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course) return null;
        var items = await db.ValueItems.AsNoTracking().Where(i => i.CourseId == courseId && i.WithdrawnAt == null).OrderBy(i => i.Year).ThenBy(i => i.Id).Take(500).ToListAsync(stop);
        var (cost, benefit) = (items.Where(i => i.Kind == ValueKind.Cost).Sum(i => (long)i.Amount.Pence), items.Where(i => i.Kind == ValueKind.Benefit).Sum(i => (long)i.Amount.Pence));
        return new(course, items, cost, benefit, ReturnOnInvestment.Of(cost, benefit));
    }
}
