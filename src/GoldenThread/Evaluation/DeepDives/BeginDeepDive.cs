using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>Begins the deep dive of an event of a course that was selected for it: draws who is interviewed, with their managers .</summary>
public sealed class BeginDeepDive(Db db, PackInForce packs)
{
    /// <summary>Three months, where the policy names none: the product's own.</summary>
    public const int OwnMonths = 3;

    public sealed record Request(Guid EventId, string? Guide, Guid? GroupId, int? HowMany);

    /// <param name="IsOurs">The time is the product's own.</param>
    public sealed record Due(DateOnly On, bool IsOurs);

    public async Task<Result<DeepDive>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("guide", request.Guide is { Length: > 0 }, "Choose the questions for the interviews.");
        typed.Check("howMany", request.HowMany is >= Sampling.Fewest and <= Sampling.Most, $"Interview {Sampling.Fewest} to {Sampling.Most} people; each of them and their manager.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        // Two officers must not begin it twice.
        if (!await db.LockAsync<Event>(request.EventId, stop)) return Refusal.NotThere;
        var e = await (from x in db.Events where x.Id == request.EventId && x.State == EventState.Published join c in db.Courses on x.CourseId equals c.Id select new { x.LastDay, c.EvaluationSteps }).SingleOrDefaultAsync(stop);
        if (e is null) return Refusal.NotThere;
        if (!e.EvaluationSteps.Contains(DeepDive.Step)) return Refusals.NotSelectedForDeepDive;
        if (context.Today < e.LastDay) return Refusals.NotYet;
        if (await db.DeepDives.AnyAsync(d => d.EventId == request.EventId, stop)) return Refusals.DeepDiveBegun;
        if (request.GroupId is { } group && !await db.Groups.AnyAsync(g => g.Id == group, stop)) return Refusal.NotThere;
        var version = await (from v in db.QuestionnaireVersions join q in db.Questionnaires on v.QuestionnaireId equals q.Id where q.Code == request.Guide orderby v.Number descending select (Guid?)v.Id).FirstOrDefaultAsync(stop);
        if (version is null) return Refusals.NoSuchGuide;
        var came = await db.Attendances.Where(a => a.EventId == request.EventId && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly))
            .Select(a => new { a.PersonId, a.AgencyId }).ToListAsync(stop);
        if (came.Count == 0) return Refusals.NobodyCame;

        var dive = new DeepDive
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            EventId = request.EventId,
            VersionId = version.Value,
            GroupId = request.GroupId,
            DueOn = DueOf((await packs.OnAsync(e.LastDay, context, stop))?.Pack.Evaluation, e.LastDay).On,
            Frame = came.DistinctBy(c => c.PersonId).Count(),
            BegunAt = context.Now,
        };
        db.Add(dive);
        foreach (var person in Sampling.Draw([.. came.Select(c => (c.PersonId, c.AgencyId))], request.HowMany!.Value, BitConverter.ToInt32(dive.Id.ToByteArray(), 12)))
            foreach (var with in Enum.GetValues<InterviewWith>())
                db.Add(new Interview { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), DeepDiveId = dive.Id, PersonId = person, With = with });
        db.Note(context, "deep dive begun", dive);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return dive;
    }

    /// <summary>So long after the event as the policy says.</summary>
    public static Due DueOf(EvaluationPolicy? policy, DateOnly lastDay) =>
        policy is not null && policy.Steps.Is(out var steps) && steps.FirstOrDefault(s => s.Code == DeepDive.Step) is { } step && step.Delay.Is(out var delay)
            ? new(StepSchedule.Later(lastDay, delay), IsOurs: false)
            : new(lastDay.AddMonths(OwnMonths), IsOurs: true);
}
