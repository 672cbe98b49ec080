using GoldenThread.Data;
using GoldenThread.Framework;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Learning;

/// <summary>Records that somebody has begun or finished a module. Beginning they may say themselves; that it is finished is recorded by whoever keeps the learning record, and counts towards what is asked.</summary>
public sealed class RecordCompletion(Db db, AboutPerson aboutPerson, RecordAchievement record)
{
    public sealed record Request(Guid EnrolmentId, bool Finished, DateOnly? On, Caller By);

    public async Task<Result<Enrolment>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Enrolments.SingleOrDefaultAsync(e => e.Id == request.EnrolmentId, stop) is not { } enrolment) return Refusal.NotThere;
        await db.LockAsync<ElearningModule>(enrolment.ModuleId, stop);
        var own = request.By.PersonId == enrolment.PersonId && !request.Finished;
        var may = Access.Decide(request.By, own ? Right.LogLearning : Right.RecordWorkforce, (await aboutPerson.FindAsync(enrolment.PersonId, context, stop))!);
        if (may != Answer.Yes) return may == Answer.NotAllowed ? Refusals.NotYours : Refusal.NotThere;
        var on = request.On ?? context.Today;
        if (on > context.Today) return Refusals.InFuture("on");
        if (on < enrolment.AllocatedOn) return Refusals.BeforeAllocated;
        if (enrolment.CompletedOn is not null) return Refusals.FinishedAlready;

        enrolment.StartedOn = enrolment.StartedOn is { } begun && begun <= on ? begun : on;
        if (request.Finished)
        {
            enrolment.CompletedOn = on;
            var module = await db.ElearningModules.AsNoTracking().SingleAsync(m => m.Id == enrolment.ModuleId, stop);
            if (module.Requirement is { } requirement)
                await record.DoAsync(new([(enrolment.PersonId, true)], requirement, on, new() { Kind = "enrolment", Id = enrolment.Id, Label = module.Title }) { Kind = EvidenceKind.Elearning, Minutes = module.Minutes }, context, stop);
        }

        db.Note(context, request.Finished ? "e-learning finished" : "e-learning begun", enrolment, changes: [("on", null, $"{on:yyyy-MM-dd}")]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return enrolment;
    }
}
