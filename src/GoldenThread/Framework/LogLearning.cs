using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Framework;

/// <summary>Somebody logs what they learnt by self-study, in a briefing, with a mentor or at work, for their manager to accept .</summary>
public sealed class LogLearning(Db db)
{
    public sealed record Request(Guid PersonId, string? Requirement, EvidenceKind Kind, DateOnly On, int Minutes, bool? Participatory, string? What, Guid? FileId = null);

    public async Task<Result<LoggedLearning>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var what = typed.Must("what", request.What, 500, "Say what it was, in a line.");
        typed.Check("minutes", request.Minutes is >= 0 and <= 60_000, "Enter the hours as a number from 0 to 1000.");
        if (typed.No is { } unclear) return unclear;
        if (request.On > context.Today) return Refusals.Tomorrow;

        await using var work = await db.WriteAsync(context, stop);
        var rules = await db.RulesOnAsync(context.Today, context, stop);
        if (request.Requirement is null || rules is null || (rules.Named(request.Requirement) is null && !rules.Prerequisites.Contains(request.Requirement) && rules.Topics.All(t => t.Code != request.Requirement))) return Refusals.NoSuchRequirement;
        var logged = new LoggedLearning
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = request.PersonId, Requirement = request.Requirement, Kind = request.Kind, On = request.On, Minutes = request.Minutes,
            Participatory = request.Participatory ?? EvidenceKinds.IsParticipatory(request.Kind), What = what, FileId = request.FileId, LoggedAt = context.Now,
        };
        db.Add(logged);
        db.Note(context, "learning logged", logged);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return logged;
    }
}
