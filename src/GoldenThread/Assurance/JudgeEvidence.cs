using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>Somebody outside the agency says what its evidence shows: embedded, partly, or not evidenced .</summary>
public sealed class JudgeEvidence(Db db)
{
    public sealed record Request(Guid EvidenceId, EvidenceJudgement Judgement, string? Why);

    public async Task<Result<EmbeddingEvidence>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = request.Judgement == EvidenceJudgement.Embedded
            ? typed.May("why", request.Why, 1000)
            : typed.Must("why", request.Why, 1000, "Say why, so that the organisation knows what would show it.");
        if (typed.No is { } wrong) return wrong;
        await using var work = await db.WriteAsync(context, stop);
        var evidence = await db.EmbeddingEvidence.SingleOrDefaultAsync(e => e.Id == request.EvidenceId, stop);
        if (evidence is null) return Refusal.NotThere;
        if (evidence.Judgement is not null) return Refusals.AlreadyJudged;
        var inside = await db.Posts.AnyAsync(
            p => p.PersonId == context.PersonId && p.AgencyId == evidence.AgencyId && p.From <= context.Today && (p.Until == null || p.Until >= context.Today), stop);
        if (inside || evidence.FiledById == context.PersonId) return Refusals.OwnEvidence;

        evidence.Judgement = request.Judgement;
        evidence.JudgedById = context.PersonId;
        evidence.JudgedAt = context.Now;
        evidence.JudgedWhy = why;
        db.Note(context, "evidence judged", evidence, why, ("judgement", null, Names.Code(request.Judgement)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return evidence;
    }
}
