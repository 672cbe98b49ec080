using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>Every thread a reader may follow, with how far they carry; the broken ones longest broken first.</summary>
public sealed class ListThreads(Db db, GatherThreads gather)
{
    /// <param name="Year">The year from 1 April in which the finding was published; null is all.</param>
    public sealed record Filter(int? Year = null, string? Priority = null, Guid? AgencyId = null);

    public async Task<ThreadList> OnAsync(Filter filter, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var findings = db.FindingsWithin(reach);
        if (filter.Year is { } year)
        {
            var (from, until) = (new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31));
            findings = findings.Where(f => f.PublishedOn >= from && f.PublishedOn <= until);
        }

        if (filter.Priority is { } priority) findings = findings.Where(f => f.Priority == priority);
        if (filter.AgencyId is { } agency) findings = findings.Where(f => db.FindingAgencies.Any(a => a.FindingId == f.Id && a.AgencyId == agency));
        return new(await gather.OfAsync(findings, context.Today, await db.ThreadLimitsOnAsync(context.Today, stop), stop));
    }
}

/// <summary>Threads with their counts.</summary>
public sealed class ThreadList(IReadOnlyList<GatheredThread> all)
{
    public IReadOnlyList<GatheredThread> All => all;

    public IReadOnlyList<HopCount> Hops { get; } = HowFar.Count(all);

    /// <summary>Broken threads, the longest broken first.</summary>
    public IReadOnlyList<GatheredThread> Broken { get; } = [.. all.Where(t => t.FirstBreak is not null).OrderBy(t => t.FirstBreak!.Gap!.Since).ThenBy(t => t.Finding.Id)];

    /// <summary>Findings for which something got better for children.</summary>
    public int Better => all.Count(t => t.Facts.Outcomes.Any(o => o.Better));

    public IReadOnlyDictionary<GapCode, int> ByGap => Broken.GroupBy(t => t.FirstBreak!.Gap!.Code).ToDictionary(g => g.Key, g => g.Count());
}
