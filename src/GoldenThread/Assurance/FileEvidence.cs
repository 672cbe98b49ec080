using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>An agency files dated evidence that what a finding asks for has become practice .</summary>
public sealed class FileEvidence(Db db)
{
    public sealed record Request(Guid FindingId, Guid AgencyId, EvidenceKind Kind, DateOnly EffectiveOn, string Summary, string? Measure = null, Guid? FileId = null);

    public async Task<Result<EmbeddingEvidence>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var summary = typed.Must("summary", request.Summary, 4000, "Say in a sentence or two what the evidence shows.");
        var measure = typed.May("measure", request.Measure, 500);
        if (typed.No is { } wrong) return wrong;
        await using var work = await db.WriteAsync(context, stop);
        var finding = await db.Findings.AsNoTracking().SingleOrDefaultAsync(f => f.Id == request.FindingId, stop);
        if (finding is null) return Refusal.NotThere;
        if (!await db.FindingAgencies.AnyAsync(a => a.FindingId == finding.Id && a.AgencyId == request.AgencyId, stop)) return Refusals.NotConcerned;
        if (request.EffectiveOn > context.Today) return Refusals.EvidenceInFuture;
        if (request.EffectiveOn < finding.PublishedOn) return Refusals.EvidenceBeforeFinding(finding.PublishedOn);

        var evidence = new EmbeddingEvidence
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            FindingId = finding.Id,
            AgencyId = request.AgencyId,
            Kind = request.Kind,
            EffectiveOn = request.EffectiveOn,
            Summary = summary,
            Measure = measure,
            FileId = request.FileId,
            FiledById = context.PersonId!.Value,
            FiledAt = context.Now,
        };
        db.Add(evidence);
        db.Note(context, "evidence filed", evidence);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return evidence;
    }
}
