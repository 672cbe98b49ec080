using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>A manager accepts logged learning towards a level, or not, with a reason; nobody accepts their own .</summary>
public sealed class DecideLearning(Db db, RecordAchievement record)
{
    public sealed record Request(Guid LoggedId, bool Accept, string? Why = null);

    public async Task<Result<LoggedLearning>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = request.Accept ? typed.May("why", request.Why, 500) : typed.Must("why", request.Why, 500, "Say why it is not accepted, so that the person knows what to do.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.LoggedLearning.SingleOrDefaultAsync(l => l.Id == request.LoggedId, stop) is not { } logged) return Refusal.NotThere;
        if (logged.PersonId == context.PersonId) return Refusals.NeverByOneself;
        if (logged.Accepted is not null) return logged.Accepted == request.Accept ? logged : Refusals.AlreadyDecided;

        logged.Decide(request.Accept, why, context);
        if (request.Accept)
        {
            var achieved = new RecordAchievement.Request([(logged.PersonId, true)], logged.Requirement, logged.On, new() { Kind = "logged_learning", Id = logged.Id, Label = logged.What })
            {
                Kind = logged.Kind, Minutes = logged.Minutes, Participatory = logged.Participatory, FileId = logged.FileId, AcceptedById = context.PersonId,
            };
            if (!(await record.DoAsync(achieved, context, stop)).Is(out _, out var no)) return no;
        }

        db.Note(context, request.Accept ? "learning accepted" : "learning not accepted", logged, why);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return logged;
    }
}
