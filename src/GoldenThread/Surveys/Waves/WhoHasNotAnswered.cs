using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>The people who were asked by a named form and have not answered, as far as the reader may see them. Of an anonymous form nobody can know.</summary>
public sealed class WhoHasNotAnswered(Db db)
{
    public sealed record Silent(Guid InvitationId, Guid? PersonId, string Name, string? Agency, DateOnly InvitedOn, int Reminders, bool NoMoreReminders, bool HasDraft);

    public async Task<Result<Paged<Silent>>> OfAsync(Guid waveId, Reach reach, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        if (reach is { All: false, Reports: false, AgencyIds.Count: 0 }) return Refusal.NotThere;
        await using var work = await db.ReadAsync(context, stop);
        var kind = await db.Waves.Where(w => w.Id == waveId).Select(w => (WaveKind?)w.Kind).SingleOrDefaultAsync(stop);
        if (kind is null) return Refusal.NotThere;
        if (kind == WaveKind.Anonymous) return Refusals.OnlyNamed;

        var (all, agencies, reports, me) = (reach.All, reach.AgencyIds.ToList(), reach.Reports, reach.PersonId);
        var rows =
            from i in db.Invitations
            where i.WaveId == waveId && !i.Answered && !i.Withdrawn
            where all || (i.AgencyId != null && agencies.Contains(i.AgencyId.Value)) || (reports && db.Posts.Any(x => x.PersonId == i.PersonId && x.LineManagerId == me))
            from p in db.People.Where(p => p.Id == i.PersonId).DefaultIfEmpty()
            from a in db.Agencies.Where(a => a.Id == i.AgencyId).DefaultIfEmpty()
            orderby p == null ? i.Email : p.NameKey, i.Id
            select new Silent(
                i.Id, i.PersonId, p == null ? i.Name ?? i.Email : p.Protected ? "1 person" : p.FirstName + " " + p.LastName, a == null ? null : a.Name,
                i.InvitedOn, i.Reminders, i.NoMoreReminders, db.Responses.Any(r => r.InvitationId == i.Id));
        return await rows.PageAsync(page, stop);
    }
}
