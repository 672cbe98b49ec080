using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Reviews;

/// <summary>Puts a finding's words right, or names other agencies. The trail keeps what stood there before.</summary>
public sealed class ChangeFinding(Db db)
{
    public async Task<Result<Finding>> DoAsync(Guid findingId, RecordFinding.Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!FindingText.Take(request, context.Today).Is(out var text, out var unclear)) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedFindingAsync(findingId, stop) is not { } finding) return Refusal.NotThere;
        var agencies = await db.AgenciesNamedAsync(request.AgencyIds, stop);
        if (agencies.Count != request.AgencyIds.Distinct().Count()) return Refusals.NoSuchAgency;
        var concerned = await db.FindingAgencies.Where(a => a.FindingId == finding.Id).ToListAsync(stop);
        var before = await db.AgenciesNamedAsync([.. concerned.Select(c => c.AgencyId)], stop);

        var changes = Trail.Differing(
            ("title", finding.Title, text.Title),
            ("kind", Names.Code(finding.Kind), Names.Code(request.Kind)),
            ("published_on", $"{finding.PublishedOn:yyyy-MM-dd}", $"{request.PublishedOn:yyyy-MM-dd}"),
            ("theme", finding.Theme, text.Theme),
            ("priority", finding.Priority, text.Priority),
            ("source", finding.Source, text.Source),
            ("summary", finding.Summary, text.Summary),
            ("agencies", Agency.NamesOf(before), Agency.NamesOf(agencies)));
        if (changes.Length > 0)
        {
            finding.Title = text.Title;
            finding.Kind = request.Kind;
            finding.PublishedOn = request.PublishedOn;
            finding.Theme = text.Theme;
            finding.Priority = text.Priority;
            finding.Source = text.Source;
            finding.Summary = text.Summary;
            db.RemoveRange(concerned.Where(c => !request.AgencyIds.Contains(c.AgencyId)));
            db.AddRange(agencies.Where(a => concerned.TrueForAll(c => c.AgencyId != a.Id)).Select(a => finding.Concerning(a.Id)));
            db.Note(context, "finding changed", finding, changes: changes);
            await db.SaveChangesAsync(stop);
        }

        await work.CommitAsync(stop);
        return finding;
    }
}
