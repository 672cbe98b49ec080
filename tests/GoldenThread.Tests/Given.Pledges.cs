using GoldenThread.Data;
using GoldenThread.Evaluation;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Surveys;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>A course that was selected for pledges.</summary>
    public Task<Course> PledgeCourseAsync() => CourseAsync(new() { Title = "Professional curiosity", EvaluationSteps = ["pledge"] });

    /// <summary>Somebody who came to an event of a pledge course; the clock stands on the day.</summary>
    public async Task<(Event Event, Person Person)> CameAsync(Course? course = null, Agency? agency = null, Mark mark = Mark.Attended)
    {
        var e = await EventAsync(10, course ?? await PledgeCourseAsync());
        var person = await PersonAsync(agency ?? await AgencyAsync());
        (await BookAsync(e, person)).OrThrow();
        On(new(2026, 12, 3));
        (await MarkAsync(await SessionOfAsync(e), await PersonAsync(), new TakeRegister.Entry(person.Id, mark))).OrThrow();
        return (e, person);
    }

    public Task<Result<Pledge>> PledgeAsync(Guid eventId, Person person, string words = "Ask the second question") =>
        DoAsync(db => new MakePledge(db, new PackInForce(db)).DoAsync(new(eventId, person.Id, words), Context(person)));

    public Task<Result<Pledge>> ReturnPledgeAsync(Guid pledge, PledgeOutcome? outcome, string? happened = null, Person? by = null) =>
        DoAsync(db => new ReturnPledge(db, SurveyKeys).DoAsync(new(pledge, outcome, happened), Context(by)));

    public Task<int> RemindPledgesAsync() => DoAsync(db => new RemindPledges(db, Letters(db, SurveyKeys)).DoAsync(Context()));

    public Task<Result<int>> WriteAgainAsync(Guid courseId, Person? by = null) => DoAsync(db => new FollowUpPledges(db, Letters(db, SurveyKeys)).WriteAgainAsync(courseId, Context(by)));

    public Task<Result<int>> ReviewPledgesAsync(Guid courseId, Person by, params Guid[] pledges) => DoAsync(db => new FollowUpPledges(db, Letters(db, SurveyKeys)).ReviewAsync(courseId, pledges, Context(by)));

    private static PledgeLetters Letters(Db db, SurveyKeys keys) => new(db, keys, new(new("https://learning.example.org/")));
}
