using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Says whether somebody who registers with a work address of their organisation still waits for a yes .</summary>
public sealed class SetRegistrations(Db db)
{
    public async Task<bool> AreApprovedAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.ApprovesRegistrations).SingleAsync(stop);
    }

    public async Task DoAsync(bool approve, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var partnership = await db.Partnerships.SingleAsync(p => p.Id == context.PartnershipId, stop);
        if (partnership.ApprovesRegistrations == approve) return;
        db.Note(context, "registrations set", "partnership", partnership.Id, null, ("approved", partnership.ApprovesRegistrations ? "yes" : "no", approve ? "yes" : "no"));
        partnership.ApprovesRegistrations = approve;
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
    }
}
