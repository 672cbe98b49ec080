using GoldenThread.Data;
using GoldenThread.Evaluation.Results;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>Sets when results are shown and when readers are warned; and reads what holds .</summary>
public sealed class SetResultRules(Db db)
{
    public const int MostFewest = 100;

    public sealed record Request(int? FewestAnswers, int? SharePercent, int? PractiseAfterDays = null);

    /// <param name="Own">False where the product's own hold.</param>
    public sealed record Rules(int FewestAnswers, int SharePercent, bool Own, int? PractiseAfterDays = null);

    public async Task<Rules> InForceAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.EvaluationSettings.Select(s => new Rules(s.FewestAnswers, s.SharePercent, true, s.PractiseAfterDays)).SingleOrDefaultAsync(stop) ?? new(SmallNumbers.Inside, Publication.UsualShare, false);
    }

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (request.FewestAnswers is not (>= SmallNumbers.Inside and <= MostFewest)) return Refusals.FewestOutOfReason(MostFewest);
        if (request.SharePercent is not (>= 0 and <= 100)) return Refusals.ShareOutOfReason;
        if (request.PractiseAfterDays is < 1 or > Practice.Practising.MostDays) return Refusals.PractiseOutOfReason;
        await using var work = await db.WriteAsync(context, stop);
        var settings = await db.EvaluationSettings.SingleOrDefaultAsync(stop);
        if (settings is null)
        {
            settings = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), FewestAnswers = SmallNumbers.Inside, SharePercent = Publication.UsualShare };
            db.Add(settings);
        }

        var changes = Trail.Differing(("fewest answers", $"{settings.FewestAnswers}", $"{request.FewestAnswers}"), ("share", $"{settings.SharePercent}", $"{request.SharePercent}"), ("practise after days", $"{settings.PractiseAfterDays}", $"{request.PractiseAfterDays}"));
        (settings.FewestAnswers, settings.SharePercent, settings.PractiseAfterDays) = (request.FewestAnswers.Value, request.SharePercent.Value, request.PractiseAfterDays);
        db.Note(context, "rules for results set", settings, changes: changes);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
