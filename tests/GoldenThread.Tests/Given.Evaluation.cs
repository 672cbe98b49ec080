using GoldenThread.Evaluation;
using GoldenThread.Evaluation.Results;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>An event of the course on 3 December 2026 to which so many people came, all asked before and after; the clock stands on the day.</summary>
    public async Task<(Event Event, IReadOnlyList<Person> People)> EvaluatedAsync(int people, Course? course = null, Agency? agency = null)
    {
        foreach (var code in new[] { "learning_scale_before", "learning_scale_after" })
            if (!await ReadAsync(db => db.Questionnaires.AnyAsync(q => q.Code == code))) await QuestionnaireAsync(code);
        On(new(2026, 11, 24));
        var e = await EventAsync(people, course);
        agency ??= await AgencyAsync();
        var came = new List<Person>();
        for (var i = 0; i < people; i++)
        {
            came.Add(await PersonAsync(agency));
            await BookedAsync(e, came[i]);
        }

        await AskAsync();
        On(new(2026, 12, 3));
        (await MarkAsync(await SessionOfAsync(e), await PersonAsync(), [.. came.Select(p => new TakeRegister.Entry(p.Id, Mark.Attended))])).OrThrow();
        await AskAsync();
        return (e, came);
    }

    /// <summary>Those people answer the step's scale in turn; null does not answer.</summary>
    public async Task AnswerStepAsync(Event e, string step, IReadOnlyList<Person> people, params int?[] confidence)
    {
        var asked = await ReadAsync(db => (from i in db.Invitations join w in db.Waves on i.WaveId equals w.Id where w.About.Id == e.Id && w.Step == step select new { i.Id, i.PersonId }).ToDictionaryAsync(i => i.PersonId!.Value, i => i.Id));
        foreach (var (person, value) in people.Zip(confidence))
            if (value is not null) (await RespondAsync(SurveyKeys.LinkFor(asked[person.Id]), ("confidence", $"{value}"))).OrThrow();
    }

    public Task<EvaluationReport?> ResultsAsync(EvaluationScope scope) => DoAsync(db => new EvaluationResults(db, new PackInForce(db), new SetResultRules(db)).OfAsync(scope, Context()));

    public Task<Result<Done>> SetResultRulesAsync(int? fewest, int? share) => DoAsync(db => new SetResultRules(db).DoAsync(new(fewest, share), Context()));
}
