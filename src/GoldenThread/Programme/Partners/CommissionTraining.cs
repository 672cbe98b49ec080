using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Partners;

/// <summary>Commissions a specialist course or trainer, and calls it off; shows what was commissioned and what it cost in a year .</summary>
public sealed class CommissionTraining(Db db)
{
    public sealed record Request(string? Title, string? Supplier, string? Brief, Money? Cost, DateOnly? From, DateOnly? Until, Guid? EventId);

    public async Task<Result<Commission>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var (title, supplier) = (typed.Must("title", request.Title, 200, "Enter what is commissioned."), typed.Must("supplier", request.Supplier, 200, "Enter who delivers it."));
        var brief = typed.Must("brief", request.Brief, 4000, "Enter what the supplier is asked for.");
        typed.Check("cost", request.Cost is { } cost && cost >= Money.Zero && cost <= Money.Pounds(10_000_000), "Enter the cost in pounds, 0 where it is free.");
        typed.Check("from", request.From is not null, "Enter the first day.");
        typed.Check("until", request.Until is null || request.Until >= request.From, "Enter a last day on or after the first, or leave it empty.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (request.EventId is { } e && !await db.Events.AnyAsync(x => x.Id == e, stop)) return new Refusal("no_such_event", "Choose an event of this partnership, or leave it empty.", RefusalKind.Rule).At("eventId");
        var commission = new Commission
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Title = title, Supplier = supplier, Brief = brief, Cost = request.Cost!.Value, From = request.From!.Value, Until = request.Until ?? request.From.Value,
            EventId = request.EventId, MadeAt = context.Now,
        };
        db.Add(commission);
        db.Note(context, "training commissioned", commission, null, ("cost", null, commission.Cost.ToString()));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return commission;
    }

    public async Task<Result<Done>> CallOffAsync(Guid commissionId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Commissions.SingleOrDefaultAsync(c => c.Id == commissionId, stop) is not { } commission) return Refusal.NotThere;
        commission.CalledOffAt ??= context.Now;
        db.Note(context, "commission called off", commission);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>The commissions of a year, and what those that stand cost together.</summary>
    public async Task<Year> ShowAsync(int year, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rows = await (
            from c in db.Commissions.AsNoTracking()
            where c.From >= first && c.From <= last
            join e in db.Events on c.EventId equals (Guid?)e.Id into events
            from e in events.DefaultIfEmpty()
            orderby c.From, c.Title
            select new Row(c, e.Title)).ToListAsync(stop);
        return new(rows, rows.Where(r => r.Commission.CalledOffAt is null).Aggregate(Money.Zero, (sum, r) => sum + r.Commission.Cost));
    }

    public sealed record Year(IReadOnlyList<Row> Rows, Money Cost);

    public sealed record Row(Commission Commission, string? Event);
}
