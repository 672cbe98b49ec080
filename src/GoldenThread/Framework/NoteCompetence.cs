using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>A manager notes what appraisal or supervision showed of somebody's competence, with the learning need it found .</summary>
public sealed class NoteCompetence(Db db)
{
    public sealed record Request(Guid PersonId, CheckSetting Setting, DateOnly On, string? Seen, string? Need);

    public async Task<Result<CompetenceCheck>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var seen = typed.Must("seen", request.Seen, 1000, "Say what you saw.");
        var need = typed.May("need", request.Need, 500);
        if (typed.No is { } unclear) return unclear;
        if (request.On > context.Today) return Refusals.Tomorrow;
        if (request.PersonId == context.PersonId) return Refusals.NeverByOneself;

        await using var work = await db.WriteAsync(context, stop);
        if (!await db.People.AnyAsync(p => p.Id == request.PersonId, stop)) return Refusal.NotThere;
        var check = new CompetenceCheck { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = request.PersonId, Setting = request.Setting, On = request.On, Seen = seen, Need = need, ById = context.PersonId, RecordedAt = context.Now };
        db.Add(check);
        db.Note(context, "competence noted", check);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return check;
    }
}

/// <summary>An agency says why somebody did not complete or could not reach training .</summary>
public sealed class SayWhyNotCompleted(Db db)
{
    public sealed record Request(Guid PersonId, string? Requirement, NotCompletedReason Reason);

    public async Task<Result<NotCompleted>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.RulesOnAsync(context.Today, context, stop) is not { } rules || request.Requirement is null || rules.Named(request.Requirement) is null) return Refusals.NoSuchRequirement;
        var agency = await db.PostsOn(context.Today).Where(p => p.PersonId == request.PersonId).OrderBy(p => p.From).Select(p => (Guid?)p.AgencyId).FirstOrDefaultAsync(stop);
        if (agency is not { } of) return Refusals.NotInPost;
        var row = new NotCompleted { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = request.PersonId, AgencyId = of, Requirement = request.Requirement, Reason = request.Reason, On = context.Today, ById = context.PersonId };
        db.Add(row);
        db.Note(context, "reason for not completing recorded", row);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return row;
    }
}
