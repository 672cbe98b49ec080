using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Reviews;

/// <summary>Records what a published review, an audit or a dataset found, and which agencies it concerns: the beginning of a thread. Never case material.</summary>
public sealed class RecordFinding(Db db)
{
    public sealed record Request(
        string? Title, FindingKind Kind, DateOnly PublishedOn, string? Theme, IReadOnlyCollection<Guid> AgencyIds,
        string? Priority = null, string? Source = null, string? Summary = null);

    public async Task<Result<Finding>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!FindingText.Take(request, context.Today).Is(out var text, out var unclear)) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        var agencies = await db.AgenciesNamedAsync(request.AgencyIds, stop);
        if (agencies.Count != request.AgencyIds.Distinct().Count()) return Refusals.NoSuchAgency;

        var finding = new Finding
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            Title = text.Title,
            Kind = request.Kind,
            PublishedOn = request.PublishedOn,
            Theme = text.Theme,
            Priority = text.Priority,
            Source = text.Source,
            Summary = text.Summary,
            RecordedById = context.PersonId ?? throw new InvalidOperationException("A finding is recorded by somebody."),
            RecordedAt = context.Now,
        };
        db.Add(finding);
        foreach (var agency in agencies) db.Add(finding.Concerning(agency.Id));
        db.Note(context, "finding recorded", finding, changes: Trail.Differing(
            ("title", null, finding.Title), ("kind", null, Names.Code(finding.Kind)), ("agencies", null, Agency.NamesOf(agencies))));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return finding;
    }
}
