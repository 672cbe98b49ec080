using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.OwnTraining;

/// <summary>An agency records who of its staff has completed its own training, and when .</summary>
public sealed class RecordOwn(Db db, RecordAchievement record)
{
    public sealed record Request(Guid AgencyId, Guid OwnId, IReadOnlyCollection<Guid> PersonIds, DateOnly? On);

    public async Task<Result<int>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("on", request.On is { } day && day <= context.Today, "Enter the day on which it was completed: today or an earlier day.");
        typed.Check("people", request.PersonIds.Count > 0, "Choose who has completed it.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.AgencyRequirements.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OwnId && o.AgencyId == request.AgencyId && o.EndedOn == null, stop) is not { } own) return Refusal.NotThere;
        var chosen = request.PersonIds.ToList();
        var staff = await db.PostsOn(context.Today).Where(p => p.AgencyId == request.AgencyId && chosen.Contains(p.PersonId)).Select(p => p.PersonId).Distinct().ToListAsync(stop);
        if (staff.Count != chosen.Distinct().Count()) return Refusal.NotThere;
        // Each day of completion is a proof of its own: sent twice it is one, a renewal is another.
        var evidence = new Origin { Kind = "own_training", Id = ProofOf(own.Id, request.On!.Value), Label = own.Name };
        if (!(await record.DoAsync(new([.. staff.Select(p => (p, true))], own.Code, request.On.Value, evidence) { Kind = Partnerships.Packs.EvidenceKind.AgencyTraining, AcceptedById = context.PersonId }, context, stop)).Is(out _, out var no)) return no;
        await work.CommitAsync(stop);
        return staff.Count;
    }

    private static Guid ProofOf(Guid own, DateOnly on)
    {
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData([.. own.ToByteArray(), .. BitConverter.GetBytes(on.DayNumber)], hash);
        return new(hash[..16]);
    }
}
