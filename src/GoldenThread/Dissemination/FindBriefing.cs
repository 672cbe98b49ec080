using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Dissemination;

/// <summary>One briefing for one reader: drafts only for those who see all threads, issued ones for everybody; the list of agencies as far as the reader's right goes.</summary>
public sealed class FindBriefing(Db db)
{
    private const int MostOthers = 200;

    /// <summary>The briefing with this id, or the newest with exactly this title; null when there is none.</summary>
    public async Task<(Guid Id, string Title)?> NamedAsync(string idOrTitle, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        Guid? id = Guid.TryParse(idOrTitle, out var parsed) ? parsed : null;
        var found = await db.Briefings.Where(b => b.Id == id || b.Title == idOrTitle).OrderByDescending(b => b.WrittenAt).Select(b => new { b.Id, b.Title }).FirstOrDefaultAsync(stop);
        return found is null ? null : (found.Id, found.Title);
    }

    public async Task<FoundBriefing?> OfAsync(Guid id, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var briefing = await db.Briefings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && (reach.All || b.IssuedAt != null), stop);
        if (briefing is null) return null;
        var agencies = reach.AgencyIds.ToList();
        var copies = await (
            from copy in db.BriefingCopies.AsNoTracking()
            where copy.BriefingId == id && (reach.All || agencies.Contains(copy.AgencyId))
            join agency in db.Agencies on copy.AgencyId equals agency.Id
            orderby agency.NameKey
            select new SentCopy(agency.Id, agency.Name, copy.SentAt, copy.AcknowledgedAt, copy.HowUsed)).ToListAsync(stop);
        var others = reach.All
            ? await db.Agencies.AsNoTracking().Where(a => a.ClosedOn == null && !db.BriefingCopies.Any(c => c.BriefingId == id && c.AgencyId == a.Id))
                .OrderByDescending(a => db.FindingAgencies.Any(f => f.AgencyId == a.Id && db.Needs.Any(n => n.Origin.Id == f.FindingId && db.NeedResponses.Any(r => r.NeedId == n.Id && r.AnswerId == id))))
                .ThenBy(a => a.NameKey).Take(MostOthers).Select(a => new OtherAgency(a.Id, a.Name)).ToListAsync(stop)
            : [];
        return new(briefing, copies, others);
    }
}

/// <summary>A briefing with where it went, and where it could still go: the agencies concerned by its finding first.</summary>
public sealed record FoundBriefing(Briefing Briefing, IReadOnlyList<SentCopy> Copies, IReadOnlyList<OtherAgency> Others)
{
    public BriefingParts Parts => new(Briefing.Title, Briefing.Background, Briefing.WhyItMatters, Briefing.WhatWasFound, Briefing.WhatWorkedWell, Briefing.Learning, Briefing.WhatToDoNow, Briefing.Reflect);
}

public sealed record SentCopy(Guid AgencyId, string AgencyName, DateTime SentAt, DateTime? AcknowledgedAt, string? HowUsed);

public sealed record OtherAgency(Guid Id, string Name);
