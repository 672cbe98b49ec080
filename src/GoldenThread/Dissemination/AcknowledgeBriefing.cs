using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Dissemination;

/// <summary>An agency says that its people have used a briefing, and how: from then on the agency counts as reached.</summary>
public sealed class AcknowledgeBriefing(Db db)
{
    public sealed record Request(Guid BriefingId, Guid AgencyId, string HowUsed, int? PeopleReached = null);

    public async Task<Result<BriefingCopy>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var how = typed.Must("howUsed", request.HowUsed, 1000, "Say how it was used: in a team meeting, in supervision, or otherwise.");
        typed.Check("peopleReached", request.PeopleReached is null or (>= 0 and <= 100_000), "Enter how many people it reached, as a number.");
        if (typed.No is { } wrong) return wrong;
        await using var work = await db.WriteAsync(context, stop);
        var copy = await db.BriefingCopies.SingleOrDefaultAsync(c => c.BriefingId == request.BriefingId && c.AgencyId == request.AgencyId, stop);
        if (copy is null) return Refusal.NotThere;
        if (copy.AcknowledgedAt is not null) return Refusals.AlreadyAcknowledged;

        copy.AcknowledgedAt = context.Now;
        copy.AcknowledgedById = context.PersonId;
        copy.HowUsed = how;
        copy.PeopleReached = request.PeopleReached is > 0 ? request.PeopleReached : null;
        db.Note(context, "briefing acknowledged", copy);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return copy;
    }
}
