using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>Records that a person has shown a competency, or takes it back when what it rested on no longer holds. The old fact stays, marked as superseded.</summary>
public sealed class RecordAchievement(Db db)
{
    /// <param name="Holds">False takes the achievement with this evidence back.</param>
    public sealed record Request(Guid PersonId, string Requirement, DateOnly On, Origin Evidence, bool Holds = true);

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var standing = await db.Achievements.SingleOrDefaultAsync(
            a => a.PersonId == request.PersonId && a.Requirement == request.Requirement && a.Evidence.Id == request.Evidence.Id && a.SupersededAt == null, stop);
        if (request.Holds && standing is null)
        {
            var achievement = new Achievement
            {
                PartnershipId = context.PartnershipId,
                Id = Guid.CreateVersion7(),
                PersonId = request.PersonId,
                Requirement = request.Requirement,
                On = request.On,
                Evidence = request.Evidence,
                RecordedAt = context.Now,
            };
            db.Add(achievement);
            db.Note(context, "achievement recorded", achievement);
        }
        else if (!request.Holds && standing is not null)
        {
            standing.SupersededAt = context.Now;
            db.Note(context, "achievement taken back", standing, why: $"What it rested on no longer holds: {request.Evidence.Label}");
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
