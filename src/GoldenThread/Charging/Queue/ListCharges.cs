using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Queue;

/// <summary>The queue of charges: what somebody may see of it, what waits for a decision first, by state, kind, agency and days; with counts and sums.</summary>
public sealed class ListCharges(Db db)
{
    /// <param name="Contested">Only those that somebody objects to.</param>
    public sealed record Request(ChargeState? State = null, ChargeCode? Code = null, Guid? AgencyId = null, bool Contested = false, DateOnly? From = null, DateOnly? Until = null, PageOf? Page = null);

    public sealed record Row(
        Guid Id, string OriginLabel, DateOnly HappenedOn, ChargeCode Code, ChargeDecision Decision, ChargeState State, int ProposedPence, int AtMostPence, int AmountPence,
        string FirstName, string LastName, string? Agency, bool Contested, string? PayerKey)
    {
        public string Person => $"{FirstName} {LastName}";

        public Money Proposed => new(ProposedPence);

        public Money AtMost => new(AtMostPence);

        public Money Amount => new(AmountPence);
    }

    /// <summary>How many stand in one state and what they come to: what was settled, or while nothing is, the most it may be.</summary>
    public sealed record Sum(ChargeState State, int Count, long Pence, int Contested);

    public sealed record Found(Paged<Row> Rows, IReadOnlyList<Sum> Sums);

    public async Task<Found> DoAsync(Request request, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var charges = db.ChargesSeenBy(reach, context.Today).AsNoTracking();
        if (request.Code is { } code) charges = charges.Where(c => c.Code == code);
        if (request.AgencyId is { } agency) charges = charges.Where(c => c.AgencyId == agency);
        if (request.From is { } from) charges = charges.Where(c => c.HappenedOn >= from);
        if (request.Until is { } until) charges = charges.Where(c => c.HappenedOn <= until);
        if (request.Contested) charges = charges.Where(c => c.State == ChargeState.Proposed && c.ContestedAt != null);
        var sums = await charges.GroupBy(c => c.State).Select(g => new Sum(
            g.Key, g.Count(), g.Sum(c => c.State == ChargeState.Proposed ? (long)c.AtMost.Pence : c.Amount.Pence), g.Count(c => c.State == ChargeState.Proposed && c.ContestedAt != null))).ToListAsync(stop);
        if (request.State is { } state) charges = charges.Where(c => c.State == state);

        var rows = await (
            from c in charges
            join p in db.People on c.PersonId equals p.Id
            join a in db.Agencies on c.AgencyId equals (Guid?)a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            orderby c.State == ChargeState.Proposed ? 0 : 1, c.HappenedOn descending, c.Id
            select new Row(
                c.Id, c.OriginLabel, c.HappenedOn, c.Code, c.Decision, c.State, c.Proposed.Pence, c.AtMost.Pence, c.Amount.Pence,
                p.FirstName, p.LastName, a == null ? null : a.Name, c.State == ChargeState.Proposed && c.ContestedAt != null, c.PayerKey))
            .PageAsync(request.Page ?? PageOf.First, stop);
        return new(rows, [.. sums.OrderBy(s => s.State)]);
    }
}
