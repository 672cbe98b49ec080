using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>One group with its seats, held and past, and who holds each.</summary>
public sealed class FindGroup(Db db)
{
    public sealed record Found(Group Group, IReadOnlyList<Seat> Seats);

    public sealed record Seat(Guid Id, string Agency, string? HolderFirst, string? HolderLast, bool IsChair, DateOnly From, DateOnly? Until)
    {
        public string? Holder => HolderFirst is null ? null : $"{HolderFirst} {HolderLast}";

        public bool HeldOn(DateOnly day) => From <= day && (Until is null || day <= Until);
    }

    public async Task<Found?> DoAsync(Guid groupId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == groupId, stop) is not { } group) return null;
        var seats = await (
            from member in db.GroupMembers
            join agency in db.Agencies on member.AgencyId equals (Guid?)agency.Id
            join person in db.People.Where(p => !p.Protected) on member.PersonId equals (Guid?)person.Id into holders
            from person in holders.DefaultIfEmpty()
            where member.GroupId == groupId
            orderby member.IsChair descending, agency.NameKey, member.From
            select new Seat(member.Id, agency.Name, person == null ? null : person.FirstName, person == null ? null : person.LastName, member.IsChair, member.From, member.Until)).ToListAsync(stop);
        return new(group, seats);
    }
}
