using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Dissemination;

/// <summary>An agency says that its people have used a briefing, and how: from then on the agency counts as reached.</summary>
public sealed class AcknowledgeBriefing(Db db)
{
    public sealed record Request(Guid BriefingId, Guid AgencyId, string HowUsed, int? PeopleReached = null);

    public async Task<Result<BriefingCopy>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var copy = await db.BriefingCopies.SingleOrDefaultAsync(c => c.BriefingId == request.BriefingId && c.AgencyId == request.AgencyId, stop);
        if (copy is null) return Refusal.NotThere;
        if (copy.AcknowledgedAt is not null) return Refusals.AlreadyAcknowledged;
        if (string.IsNullOrWhiteSpace(request.HowUsed)) return Refusals.HowUsedMissing;

        copy.AcknowledgedAt = context.Now;
        copy.AcknowledgedById = context.PersonId;
        copy.HowUsed = request.HowUsed.Trim();
        copy.PeopleReached = request.PeopleReached is > 0 ? request.PeopleReached : null;
        db.Note(context, "briefing acknowledged", copy);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return copy;
    }
}
