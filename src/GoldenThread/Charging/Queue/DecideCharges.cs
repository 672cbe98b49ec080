using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Queue;

/// <summary>Decides many charges at once, each by the same rule as alone. What the policy does not allow for one is left for that one, and said .</summary>
public sealed class DecideCharges(Db db, DecideCharge decide)
{
    public const int Most = 200;

    /// <param name="Asked">What is decided of each; its own id is put in.</param>
    public sealed record Request(IReadOnlyList<Guid> Ids, DecideCharge.Request Asked);

    /// <summary>One charge, what it comes to, or why it cannot be decided so.</summary>
    public sealed record Row(Guid Id, string Label, string Person, Money Proposed, Money Becomes, Refusal? No);

    /// <summary>What would be done; nothing changes.</summary>
    public async Task<Result<IReadOnlyList<Row>>> PreviewAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (request.Ids.Count == 0) return ChargeRefusals.NothingChosen;
        await using var work = await db.ReadAsync(context, stop);
        var rows = new List<Row>();
        foreach (var (charge, person) in await ReadAsync(request.Ids, stop))
        {
            var no = await decide.NoAsync(charge, request.Asked with { ChargeId = charge.Id }, context, stop);
            var becomes = no is not null || request.Asked.Verdict == Verdict.Waive ? Money.Zero : request.Asked.Amount ?? charge.Proposed;
            rows.Add(new(charge.Id, charge.OriginLabel, person, charge.AtMost, becomes, no));
        }

        return rows;
    }

    /// <summary>Does it, one transaction each, so that one that is refused keeps no other back.</summary>
    public async Task<Result<IReadOnlyList<Row>>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (request.Ids.Count == 0) return ChargeRefusals.NothingChosen;
        List<(Charge Charge, string Person)> charges;
        await using (await db.ReadAsync(context, stop)) charges = await ReadAsync(request.Ids, stop);
        var rows = new List<Row>();
        foreach (var (charge, person) in charges)
        {
            var outcome = await decide.DoAsync(request.Asked with { ChargeId = charge.Id }, context with { Idempotency = null }, stop);
            rows.Add(new(charge.Id, charge.OriginLabel, person, charge.AtMost, outcome.Is(out var decided, out var no) ? decided.Amount : Money.Zero, no));
        }

        return rows;
    }

    private async Task<List<(Charge, string)>> ReadAsync(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        var chosen = ids.Distinct().Take(Most).ToList();
        var found = await (
            from c in db.Charges.AsNoTracking()
            join p in db.People on c.PersonId equals p.Id
            where chosen.Contains(c.Id)
            orderby c.HappenedOn, c.Id
            select new { Charge = c, Person = p.FirstName + " " + p.LastName }).ToListAsync(stop);
        return [.. found.Select(f => (f.Charge, f.Person))];
    }
}
