using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs.Tariffs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Queue;

/// <summary>Who has lost so many places in two years that the policy answers with more than a charge. What was waived or withdrawn does not count.</summary>
public sealed class SeeSanctions(Db db, PackInForce packs)
{
    public const int Years = 2;

    public sealed record Row(Guid Id, string Who, int Lost, DateOnly LastOn, SanctionReached.Answer Answer);

    /// <param name="IsSet">Whether the policy has such a rule at all.</param>
    public sealed record Found(bool IsSet, IReadOnlyList<Row> Rows);

    public async Task<Found> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if ((await packs.TodayAsync(context, stop))?.Pack.Charging.Sanction is not { } sanction || !sanction.Is(out var rule)) return new(false, []);
        var since = context.Today.AddYears(-Years);
        var lost = db.Charges.Where(c => c.HappenedOn >= since && c.HappenedOn <= context.Today && c.Code != ChargeCode.AttendanceFee && c.State != ChargeState.Withdrawn && c.State != ChargeState.Waived);
        var counted = rule.On == SanctionOn.Person
            ? await lost.GroupBy(c => c.PersonId).Select(g => new { Id = g.Key, Lost = g.Select(c => c.OriginId).Distinct().Count(), LastOn = g.Max(c => c.HappenedOn) }).ToListAsync(stop)
            : await lost.Where(c => c.AgencyId != null).GroupBy(c => c.AgencyId!.Value).Select(g => new { Id = g.Key, Lost = g.Select(c => c.OriginId).Distinct().Count(), LastOn = g.Max(c => c.HappenedOn) }).ToListAsync(stop);
        var ids = counted.ConvertAll(c => c.Id);
        var names = rule.On == SanctionOn.Person
            ? await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FirstName + " " + p.LastName, stop)
            : await db.Agencies.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        var rows = counted.Select(c => (c, Answer: SanctionReached.Decide(sanction, c.Lost, c.LastOn))).Where(x => x.Answer is not null).Select(x => new Row(x.c.Id, names[x.c.Id], x.c.Lost, x.c.LastOn, x.Answer!));
        return new(true, [.. rows.OrderByDescending(r => r.Lost).ThenBy(r => r.Who, StringComparer.OrdinalIgnoreCase)]);
    }
}
