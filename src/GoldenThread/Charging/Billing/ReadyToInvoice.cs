using GoldenThread.Data;
using GoldenThread.Partnerships.Packs.Tariffs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>What is approved and stands on no invoice yet, payer by payer.</summary>
public sealed class ReadyToInvoice(Db db)
{
    public sealed record Row(string PayerKey, Payer Payer, string Name, int Charges, Money Sum);

    public async Task<IReadOnlyList<Row>> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var charges = await db.Charges.Where(c => c.State == Queue.ChargeState.Approved && c.PayerKey != null)
            .Select(c => new { c.PayerKey, c.Payer, c.PayerEmail, c.AgencyId, c.PersonId, c.Amount.Pence }).ToListAsync(stop);
        var groups = charges.GroupBy(c => c.PayerKey).Select(g => g.First() is var one ? new { one.PayerKey, one.Payer, one.PayerEmail, Count = g.Count(), Pence = g.Sum(c => c.Pence), Agency = one.AgencyId, Person = one.PersonId } : null!).ToList();
        var agencyIds = groups.Select(g => g.Agency).OfType<Guid>().ToList();
        var agencies = await db.Agencies.Where(a => agencyIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        var personIds = groups.Where(g => g.Payer == Payer.Person).Select(g => g.Person).ToList();
        var people = await db.People.Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FirstName + " " + p.LastName, stop);
        return
        [
            .. groups.Select(g => new Row(
                g.PayerKey!, g.Payer!.Value,
                g.Payer switch { Payer.Organisation => agencies.GetValueOrDefault(g.Agency ?? Guid.Empty, ""), Payer.Person => people.GetValueOrDefault(g.Person, ""), _ => g.PayerEmail ?? "" },
                g.Count, new(g.Pence))).OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
