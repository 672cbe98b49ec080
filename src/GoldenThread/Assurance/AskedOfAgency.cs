using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>One agency's own view: the findings that concern it with what each asks of it, and the briefings that wait for its word. Null when the agency is not there or not the reader's.</summary>
public sealed class AskedOfAgency(Db db, GatherThreads gather)
{
    public sealed record Row(Guid FindingId, string Title, DateOnly PublishedOn, AgencyFacts Agency, AgencyAsk Ask, int Filed);

    public sealed record Waiting(Guid BriefingId, string Title, DateOnly SentOn);

    public sealed record Seen(Guid AgencyId, string Name, IReadOnlyList<Row> Rows, IReadOnlyList<Waiting> Briefings, int Acknowledged);

    /// <param name="agencyId">Null is the reader's own, where there is just one; the first by name where there are several.</param>
    public async Task<Seen?> OfAsync(Guid? agencyId, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var own = reach.AgencyIds.ToList();
        var agency = await db.Agencies.Where(a => (agencyId == null && own.Contains(a.Id)) || (a.Id == agencyId && (reach.All || own.Contains(a.Id))))
            .OrderBy(a => a.NameKey).Select(a => new { a.Id, a.Name }).FirstOrDefaultAsync(stop);
        if (agency is null) return null;

        var limits = await db.ThreadLimitsOnAsync(context.Today, stop);
        var threads = await gather.OfAsync(db.Findings.Where(f => db.FindingAgencies.Any(a => a.FindingId == f.Id && a.AgencyId == agency.Id)), context.Today, limits, stop);
        var filed = (await db.EmbeddingEvidence.AsNoTracking().Where(e => e.AgencyId == agency.Id).Select(e => new { e.FindingId, Judged = e.Judgement != null }).ToListAsync(stop)).ToLookup(e => e.FindingId, e => e.Judged);
        var rows = threads.Select(t => (Thread: t, Agency: t.Facts.Agencies.First(a => a.AgencyId == agency.Id), Filed: filed[t.Finding.Id].ToList()))
            .Select(x => new Row(x.Thread.Finding.Id, x.Thread.Finding.Title, x.Thread.Finding.PublishedOn, x.Agency, WhatIsAsked.Of(context.Today, x.Thread.Facts, x.Agency, x.Filed.Count(judged => !judged), limits), x.Filed.Count))
            .OrderByDescending(r => r.Ask.IsLate).ThenByDescending(r => r.Ask.IsOpen).ThenBy(r => r.PublishedOn).ToList();
        var briefings = await (
            from copy in db.BriefingCopies.AsNoTracking()
            where copy.AgencyId == agency.Id
            join briefing in db.Briefings on copy.BriefingId equals briefing.Id
            orderby copy.SentAt
            select new { briefing.Id, briefing.Title, copy.SentAt, Done = copy.AcknowledgedAt != null }).ToListAsync(stop);
        return new(agency.Id, agency.Name, rows, [.. briefings.Where(b => !b.Done).Select(b => new Waiting(b.Id, b.Title, London.DateOf(b.SentAt)))], briefings.Count(b => b.Done));
    }

    /// <summary>The agencies that the reader may look at.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> ChoicesAsync(Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var own = reach.AgencyIds.ToList();
        var all = await db.Agencies.Where(a => own.Contains(a.Id) || (reach.All && db.FindingAgencies.Any(f => f.AgencyId == a.Id))).OrderBy(a => a.NameKey).Select(a => new { a.Id, a.Name }).ToListAsync(stop);
        return [.. all.Select(a => (a.Id, a.Name))];
    }
}
