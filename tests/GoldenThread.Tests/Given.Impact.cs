using GoldenThread.Data;
using GoldenThread.Evaluation;
using GoldenThread.Evaluation.DeepDives;
using GoldenThread.Evaluation.Observing;
using GoldenThread.Evaluation.Practice;
using GoldenThread.Evaluation.ResultsEvidence;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    public Task<Result<int>> AskNowAsync(Guid eventId, string? step, bool participants = true, bool managers = false) =>
        DoAsync(db => new AskNow(db, new PackInForce(db), AskingStep(db)).DoAsync(new(eventId, step, participants, managers), Context()));

    /// <summary>Somebody teaches on the event and has been released for it.</summary>
    public Task<Teaching> TeachesAsync(Event e, Person person, TeachingAs kind = TeachingAs.Pool, Agency? agency = null) => AddAsync(new Teaching
    {
        PartnershipId = PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, PersonId = person.Id, As = kind, State = TeachingState.Assigned, AgencyId = agency?.Id, AskedAt = Now,
    });

    public Task<Result<ResultEvidence>> EvidenceAsync(Course course, Person by, Func<RecordEvidence.Request, RecordEvidence.Request>? with = null)
    {
        var request = new RecordEvidence.Request
        {
            CourseId = course.Id, Kind = EvidenceOf.AuditMeasure, Words = "The plan names what the child said", Source = "Audit of child in need plans", Before = 8, OfBefore = 20, BeforeOn = new(2026, 3, 1),
            After = 15, OfAfter = 22, AfterOn = new(2026, 11, 20),
        };
        return DoAsync(db => new RecordEvidence(db, new PackInForce(db)).DoAsync(with?.Invoke(request) ?? request, Context(by)));
    }

    public Task<RecordEvidence.Seen?> EvidenceOfAsync(Course course) => DoAsync(db => new RecordEvidence(db, new PackInForce(db)).OfAsync(course.Id, Context()));

    public Task<int> RemindToPractiseAsync() => DoAsync(db => new RemindToPractise(db, new PackInForce(db), new(db), SurveyKeys, Site).DoAsync(Context()));

    public Task<T> ReflectionsAsync<T>(Func<LogReflection, Task<T>> run) => DoAsync(db => run(new LogReflection(db, SurveyKeys)));

    /// <summary>A group with one member agency, whose seat a person holds.</summary>
    public async Task<(Group Group, Agency Agency, Person Person)> MemberAsync(string code = "hub")
    {
        var group = await AddAsync(new Group { PartnershipId = PartnershipId, Id = Guid.CreateVersion7(), Code = code, Name = "The hub" });
        var agency = await AgencyAsync();
        var person = await PersonAsync(agency);
        await AddAsync(new GroupMember { PartnershipId = PartnershipId, Id = Guid.CreateVersion7(), GroupId = group.Id, AgencyId = agency.Id, PersonId = person.Id, IsChair = false, From = new(2026, 1, 1) });
        return (group, agency, person);
    }

    /// <summary>An event of a course selected for deep dives, to which so many people of as many agencies came; the clock stands on its day.</summary>
    public async Task<(Event Event, IReadOnlyList<Person> People)> DiveEventAsync(int people)
    {
        await QuestionnaireAsync("deep_dive_guide");
        var e = await EventAsync(people, await CourseAsync(new() { Title = "Neglect", EvaluationSteps = [DeepDive.Step] }));
        var came = new List<Person>();
        for (var i = 0; i < people; i++)
        {
            came.Add(await PersonAsync(await AgencyAsync()));
            await BookedAsync(e, came[i]);
        }

        On(new(2026, 12, 3));
        (await MarkAsync(await SessionOfAsync(e), await PersonAsync(), [.. came.Select(p => new TakeRegister.Entry(p.Id, Mark.Attended))])).OrThrow();
        return (e, came);
    }

    public Task<Result<DeepDive>> BeginDiveAsync(Event e, Group? group = null, int? howMany = 2) =>
        DoAsync(db => new BeginDeepDive(db, new PackInForce(db)).DoAsync(new(e.Id, "deep_dive_guide", group?.Id, howMany), Context()));

    public Task<Result<Nomination>> NominateAsync(DeepDive dive, Agency agency, Person person) => DoAsync(db => new NominateInterviewer(db, Site).DoAsync(new(dive.Id, agency.Id, person.Email), Context()));

    public Task<Result<Interview>> GiveInterviewAsync(Interview interview, Person? to) => DoAsync(db => new NominateInterviewer(db, Site).GiveAsync(interview.DeepDiveId, interview.Id, to?.Id, Context()));

    public Task<T> InterviewingAsync<T>(Func<HoldInterview, Task<T>> run) => DoAsync(db => run(new HoldInterview(db)));

    public Task<FindDeepDive.Sheet?> DiveAsync(DeepDive dive) => DoAsync(db => new FindDeepDive(db, new PackInForce(db)).OfAsync(dive.Id, Context()));

    public Task<IReadOnlyList<Interview>> InterviewsAsync(DeepDive dive) =>
        ReadAsync(async db => (IReadOnlyList<Interview>)await db.Interviews.AsNoTracking().Where(i => i.DeepDiveId == dive.Id).OrderBy(i => i.PersonId).ThenBy(i => i.With).ToListAsync());

    public Task<T> ObservingAsync<T>(Func<ObserveTraining, Task<T>> run) => DoAsync(db => run(new ObserveTraining(db, Site)));
}
