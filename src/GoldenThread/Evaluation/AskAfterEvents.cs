using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>Asks what the pack's evaluation steps ask, on their day, of everybody who is to be asked and has not been yet: also of those who came from the waiting list or walked in. Run again it asks nobody twice.</summary>
public sealed class AskAfterEvents(Db db, PackInForce packInForce, OpenWave openWave, Invite invite, AdoptSample adoptSample)
{
    /// <summary>Steps later than this after an event are asked by hand.</summary>
    private const int LongestDays = 400;

    /// <summary>How many people were asked now.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        var today = context.Today;
        await using var work = await db.WriteAsync(context, stop);
        var (earliest, latest) = (today.AddDays(-LongestDays), today.AddDays(StepSchedule.BaselineDays));
        var events = await (
            from e in db.Events.AsNoTracking()
            where e.State == EventState.Published && e.LastDay >= earliest && e.FirstDay <= latest
            join course in db.Courses on e.CourseId equals course.Id
            select new { e.Id, e.Title, e.FirstDay, e.LastDay, course.EvaluationSteps }).ToListAsync(stop);
        if (events.Count == 0) return 0;
        var own = await db.Questionnaires.Where(q => db.QuestionnaireVersions.Any(v => v.QuestionnaireId == q.Id)).Select(q => q.Code).ToHashSetAsync(stop);
        var asked = 0;
        foreach (var e in events)
        {
            if (await packInForce.OnAsync(e.LastDay, context, stop) is not { } adopted) continue;
            CertificateCondition? condition = adopted.Pack.Certificates.Condition.Is(out var c) ? c : null;
            foreach (var asking in StepSchedule.Of(e.FirstDay, e.LastDay, adopted.Pack.Evaluation, condition, e.EvaluationSteps).Where(a => a.OpensOn <= today && today <= a.ClosesOn))
                asked += await AskAsync(new() { Kind = "event", Id = e.Id, Label = e.Title }, asking, own.Contains(asking.Step), context, stop);
        }

        await work.CommitAsync(stop);
        return asked;
    }

    /// <summary>With the partnership's own questionnaire of that code, or else with the product's sample for the step; a step with neither is asked of nobody.</summary>
    private async Task<int> AskAsync(Origin about, Asking asking, bool hasOwn, OperationContext context, CancellationToken stop)
    {
        var sample = hasOwn ? null : asking.Respondent == Respondent.Manager ? SampleQuestionnaires.ForManagers : SampleQuestionnaires.ForStep(asking.Step);
        if (!hasOwn && sample is null) return 0;
        var wave = await WaveOfAsync(about.Id, asking.Step, stop);
        var who = await WhoAsync(about.Id, asking, wave, stop);
        if (who.Count == 0) return 0;
        if (wave is null)
        {
            var before = asking.PairedWith is { } step ? await WaveOfAsync(about.Id, step, stop) : null;
            var opened = await openWave.DoAsync(
                new()
                {
                    Questionnaire = sample is null ? asking.Step : (await adoptSample.DoAsync(sample, context, stop)).OrThrow(),
                    Kind = WaveKind.Named,
                    About = about,
                    Step = asking.Step,
                    OpensOn = asking.OpensOn,
                    ClosesOn = asking.ClosesOn,
                    RemindAtMost = asking.RemindAtMost,
                    GatesCertificate = asking.GatesCertificate,
                    PairedWithId = before,
                },
                context, stop);
            wave = opened.OrThrow().Wave.Id;
        }

        return (await invite.DoAsync(new(wave.Value, who), context, stop)).OrThrow().Now;
    }

    private Task<Guid?> WaveOfAsync(Guid eventId, string step, CancellationToken stop) =>
        db.Waves.Where(w => w.About.Id == eventId && w.Step == step && w.Kind == WaveKind.Named).Select(w => (Guid?)w.Id).FirstOrDefaultAsync(stop);

    /// <summary>Before: everybody with a place. After: everybody who came. Managers by the address that the booking gives.</summary>
    private async Task<List<Invite.Who>> WhoAsync(Guid eventId, Asking asking, Guid? wave, CancellationToken stop)
    {
        var people = asking.Moment == AskMoment.Before
            ? db.Bookings.Where(b => b.EventId == eventId && b.State == BookingState.Confirmed).Select(b => new { b.PersonId, b.AgencyId, b.LineManagerEmail })
            : from a in db.Attendances
              where a.EventId == eventId && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly)
              join b in db.Bookings on a.BookingId equals (Guid?)b.Id into bookings
              from b in bookings.DefaultIfEmpty()
              select new { a.PersonId, a.AgencyId, LineManagerEmail = b == null ? null : b.LineManagerEmail };
        var asked = wave is { } id ? await db.Invitations.Where(i => i.WaveId == id).Select(i => i.RespondentKey).ToHashSetAsync(stop) : [];
        var who = new List<Invite.Who>();
        foreach (var person in (await people.ToListAsync(stop)).DistinctBy(p => p.PersonId))
        {
            if (asking.Respondent == Respondent.Participant && !asked.Contains(Invitation.KeyOf(person.PersonId, "", null)))
                who.Add(new() { As = Respondent.Participant, PersonId = person.PersonId, AgencyId = person.AgencyId });
            if (asking.Respondent == Respondent.Manager && person.LineManagerEmail is { } manager && !asked.Contains(Invitation.KeyOf(null, manager, person.PersonId)))
                who.Add(new() { As = Respondent.Manager, Name = "Line manager", Email = manager, AgencyId = person.AgencyId, AboutPersonId = person.PersonId });
        }

        return who;
    }
}
