using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Returns;

/// <summary>An organisation under the Prevent duty confirms that the training of its staff meets it .</summary>
public sealed class ConfirmDuty(Db db)
{
    public sealed record Request(Guid AgencyId, string? Words);

    public async Task<Result<DutyConfirmation>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var words = typed.Must("words", request.Words, 500, "Say in a line what training it is, and who has it.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Id == request.AgencyId, stop) is not { } agency) return Refusal.NotThere;
        if (!agency.UnderPrevent) return Refusals.NotUnderPrevent;
        if (await db.DutyConfirmations.OrderByDescending(c => c.On).FirstOrDefaultAsync(c => c.AgencyId == agency.Id && c.On == context.Today && c.Words == words, stop) is { } there) return there;
        var confirmation = new DutyConfirmation { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = agency.Id, Words = words, On = context.Today, ById = context.PersonId };
        db.Add(confirmation);
        db.Note(context, "prevent duty confirmed", confirmation);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return confirmation;
    }
}
