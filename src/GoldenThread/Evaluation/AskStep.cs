using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>Inside the transaction of whoever calls: asks one step about an event of everybody who is to be asked and has not been: by the schedule, or by an officer's hand .</summary>
public sealed class AskStep(Db db, OpenWave openWave, Invite invite, AdoptSample adoptSample)
{
    /// <summary>How many were asked now. With the partnership's own questionnaire of that code, or else with the product's sample for the step; a step with neither is asked of nobody.</summary>
    public async Task<Result<int>> DoAsync(Origin about, Asking asking, OperationContext context, CancellationToken stop = default)
    {
        var hasOwn = await db.Questionnaires.AnyAsync(q => q.Code == asking.Step && db.QuestionnaireVersions.Any(v => v.QuestionnaireId == q.Id), stop);
        var sample = hasOwn ? null : asking.Respondent == Respondent.Manager ? SampleQuestionnaires.ForManagers : SampleQuestionnaires.ForStep(asking.Step) ?? SampleQuestionnaires.Of(asking.Step);
        if (!hasOwn && sample is null) return 0;
        var wave = await WaveOfAsync(about.Id, asking, stop);
        var who = await WhoAsync(about.Id, asking, wave, stop);
        if (who.Count == 0) return 0;
        if (wave is null)
        {
            var before = asking.PairedWith is { } step ? await WaveOfAsync(about.Id, asking with { Step = step, OfSession = false }, stop) : null;
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

        if (!(await invite.DoAsync(new(wave.Value, who), context, stop)).Is(out var invited, out var no)) return no;
        return invited.Now;
    }

    /// <summary>One asking each of an event; of its sessions one for each day.</summary>
    private Task<Guid?> WaveOfAsync(Guid eventId, Asking asking, CancellationToken stop) =>
        db.Waves.Where(w => w.About.Id == eventId && w.Step == asking.Step && w.Kind == WaveKind.Named && (!asking.OfSession || w.OpensOn == asking.OpensOn)).Select(w => (Guid?)w.Id).FirstOrDefaultAsync(stop);

    /// <summary>Before: everybody with a place. After: everybody who came. Managers by the address that the booking gives. Trainers of every kind: the pool, commissioned and guests alike .</summary>
    private async Task<List<Invite.Who>> WhoAsync(Guid eventId, Asking asking, Guid? wave, CancellationToken stop)
    {
        var asked = wave is { } id ? await db.Invitations.Where(i => i.WaveId == id).Select(i => i.RespondentKey).ToHashSetAsync(stop) : [];
        if (asking.Respondent == Respondent.Trainer)
        {
            var trainers = await db.Teachings.Where(t => t.EventId == eventId && t.State == TeachingState.Assigned).Select(t => new { t.PersonId, t.AgencyId }).ToListAsync(stop);
            return [.. trainers.Where(t => !asked.Contains(Invitation.KeyOf(t.PersonId, "", null))).Select(t => new Invite.Who { As = Respondent.Trainer, PersonId = t.PersonId, AgencyId = t.AgencyId })];
        }

        var people = asking.Moment == AskMoment.Before
            ? db.Bookings.Where(b => b.EventId == eventId && b.State == BookingState.Confirmed).Select(b => new { b.PersonId, b.AgencyId, b.LineManagerEmail })
            : from a in db.Attendances
              where a.EventId == eventId && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly)
              join b in db.Bookings on a.BookingId equals (Guid?)b.Id into bookings
              from b in bookings.DefaultIfEmpty()
              select new { a.PersonId, a.AgencyId, LineManagerEmail = b == null ? null : b.LineManagerEmail };
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
