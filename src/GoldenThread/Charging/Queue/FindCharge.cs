using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Queue;

/// <summary>One charge with whom it is about, what the policy it stands on allows, and how often the person lost a place before.</summary>
public sealed class FindCharge(Db db, PackInForce packs)
{
    /// <param name="Repeats">Charges for lost places of the same person in the two years before, whatever came of them.</param>
    public sealed record Found(Charge Charge, string Person, string? Agency, string? DecidedBy, string? ContestedBy, string PolicyVersion, ChargingPolicy Policy, string? InvoiceNumber, int Repeats);

    public async Task<Found?> DoAsync(Guid chargeId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var row = await (
            from c in db.Charges.AsNoTracking()
            join p in db.People on c.PersonId equals p.Id
            where c.Id == chargeId
            select new
            {
                Charge = c,
                Person = p.FirstName + " " + p.LastName,
                Agency = db.Agencies.Where(a => a.Id == c.AgencyId).Select(a => a.Name).FirstOrDefault(),
                DecidedBy = db.People.Where(x => x.Id == c.DecidedById).Select(x => x.FirstName + " " + x.LastName).FirstOrDefault(),
                ContestedBy = db.People.Where(x => x.Id == c.ContestedById).Select(x => x.FirstName + " " + x.LastName).FirstOrDefault(),
                Invoice = db.Invoices.Where(i => i.Id == c.InvoiceId).Select(i => i.Number).FirstOrDefault(),
            }).SingleOrDefaultAsync(stop);
        if (row is null || await packs.VersionAsync(row.Charge.PackVersionId, context, stop) is not { } held) return null;
        var since = row.Charge.HappenedOn.AddYears(-2);
        var repeats = await db.Charges.CountAsync(c => c.PersonId == row.Charge.PersonId && c.Id != chargeId && c.Code != ChargeCode.AttendanceFee && c.State != ChargeState.Withdrawn && c.HappenedOn >= since && c.HappenedOn <= row.Charge.HappenedOn, stop);
        return new(row.Charge, row.Person, row.Agency, row.DecidedBy, row.ContestedBy, held.Version, held.Pack.Charging, row.Invoice, repeats);
    }
}
