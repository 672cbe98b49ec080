using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Gives an organisation a seat in a group from a day on, with who holds it and whether they chair .</summary>
public sealed class GiveSeat(Db db)
{
    public sealed record Request(Guid GroupId, Guid AgencyId, Guid? PersonId, bool IsChair, DateOnly From, DateOnly? Until = null);

    public async Task<Result<GroupMember>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (request.Until < request.From) return Refusals.EndsBeforeItBegins;

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await db.Groups.SingleOrDefaultAsync(g => g.Id == request.GroupId, stop) is not { } group) return Refusal.NotThere;
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Id == request.AgencyId, stop) is not { } agency) return Refusals.NoSuchAgency;
        var overlapping = await db.GroupMembers
            .Where(m => m.GroupId == group.Id && (m.Until == null || m.Until >= request.From) && (request.Until == null || m.From <= request.Until)).ToListAsync(stop);
        if (overlapping.Exists(m => m.AgencyId == agency.Id)) return Refusals.SeatTaken;
        if (request.IsChair && overlapping.Exists(m => m.IsChair)) return Refusals.ChairTaken;

        var seat = new GroupMember
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            GroupId = group.Id,
            AgencyId = agency.Id,
            PersonId = request.PersonId,
            IsChair = request.IsChair,
            From = request.From,
            Until = request.Until,
        };
        db.Add(seat);
        db.Note(context, request.IsChair ? "chair named" : "seat given", group, changes: [("agency", null, agency.Name), ("person", null, request.PersonId?.ToString()), ("from", null, $"{request.From:yyyy-MM-dd}"), ("until", null, $"{request.Until:yyyy-MM-dd}")]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return seat;
    }
}
