using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>An officer asks those who came to an event, their managers or both, on a day of the officer's choosing: where a strategy leaves the timing open, or names no steps .</summary>
public sealed class AskNow(Db db, PackInForce packs, AskStep askStep)
{
    /// <summary>Asked where the policy names nothing that could be asked now.</summary>
    private static readonly string[] _own = ["after_course", "impact_follow_up"];

    public sealed record Request(Guid EventId, string? Step, bool Participants, bool Managers);

    /// <param name="Steps">What can be asked.</param>
    public sealed record Offer(Guid EventId, string Title, DateOnly LastDay, IReadOnlyList<string> Steps);

    /// <summary>Null when there is no such event.</summary>
    public async Task<Offer?> OfAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        if (await db.Events.Where(e => e.Id == eventId && e.State == EventState.Published).Select(e => new { e.Title, e.LastDay }).SingleOrDefaultAsync(stop) is not { } found) return null;
        var policy = (await packs.OnAsync(found.LastDay, context, stop))?.Pack.Evaluation;
        var own = await db.Questionnaires.Where(q => db.QuestionnaireVersions.Any(v => v.QuestionnaireId == q.Id)).Select(q => q.Code).ToHashSetAsync(stop);
        return new(eventId, found.Title, found.LastDay, Choices(policy, own));
    }

    public async Task<Result<int>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await OfAsync(request.EventId, context, stop) is not { } offer) return Refusal.NotThere;
        var typed = new Typed();
        typed.Check("step", request.Step is { } s && offer.Steps.Contains(s), "Choose what to ask.");
        typed.Check("who", request.Participants || request.Managers, "Choose whom to ask: those who came, their managers or both.");
        if (typed.No is { } unclear) return unclear;
        if (context.Today < offer.LastDay) return Refusals.NotYet;

        var asked = 0;
        foreach (var respondent in new[] { Respondent.Participant, Respondent.Manager }.Where(r => r == Respondent.Participant ? request.Participants : request.Managers))
        {
            var step = respondent == Respondent.Manager ? request.Step + StepSchedule.ByManager : request.Step!;
            var asking = new Asking(step, AskMoment.Later, context.Today, context.Today.AddDays(StepSchedule.OpenDays), respondent, Mandatory: false);
            if (!(await askStep.DoAsync(new() { Kind = "event", Id = offer.EventId, Label = offer.Title }, asking, context, stop)).Is(out var now, out var no)) return no;
            asked += now;
        }

        if (asked == 0) return Refusals.NobodyLeftToAsk;
        await work.CommitAsync(stop);
        return asked;
    }

    /// <summary>The policy's steps that ask participants or managers after an event by a form; the product's own where it names none.</summary>
    private static IReadOnlyList<string> Choices(EvaluationPolicy? policy, HashSet<string> own)
    {
        var steps = policy?.Steps.Or([]) ?? [];
        var named = steps.Where(s => s.Trigger.Is(out var t) && t == StepTrigger.EventEnd && s.Respondents.Is(out var r) && (r.Contains(Respondent.Participant) || r.Contains(Respondent.Manager)))
            .Select(s => s.Code).Where(c => own.Contains(c) || SampleQuestionnaires.ForStep(c) is not null).ToList();
        return named.Count > 0 ? named : _own;
    }
}
