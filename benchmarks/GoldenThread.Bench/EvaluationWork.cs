using System.Diagnostics;
using GoldenThread.Evaluation;
using GoldenThread.Evaluation.Results;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>What an officer waits for: the results of a course with 2,000 returned forms, of a year with 100,000 answers beside them, and 10,000 invitations given out.</summary>
public static class EvaluationWork
{
    private const int Runs = 9;

    private const int FormsOfCourse = 2_000;

    private const int AnswersOfYear = 100_000;

    private const int EventsOfCourse = 80;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world)
    {
        var officer = await world.ReadAsync(db => db.Grants.Where(g => g.Role == Role.Coordinator).Select(g => g.PersonId).FirstAsync());
        var context = world.Context(officer);
        var year = EvaluationScope.YearOf(context.Today) + 1;
        var (course, perForm) = await FillAsync(world, context, year, EventsOfCourse, FormsOfCourse);
        // The rest of the year's answers lie with other courses.
        for (var left = AnswersOfYear - (FormsOfCourse * perForm); left > 0; left -= FormsOfCourse * perForm)
            await FillAsync(world, context, year, EventsOfCourse, Math.Min(FormsOfCourse, (left + perForm - 1) / perForm));
        await using (var db = world.Database.Settings.Open()) await db.KeepStatisticsAsync(default);
        var answers = await world.ReadAsync(db => db.SurveyAnswers.CountAsync());

        var rows = new List<Row>
        {
            await TimedAsync(world, "results of a course", EvaluationScope.OfCourse(course), 100, $"{FormsOfCourse:N0} forms of {perForm} answers, {EventsOfCourse} events"),
            await TimedAsync(world, "results of a year", EvaluationScope.OfYear(year), 1000, $"{AnswersOfYear:N0} answers of {answers:N0} that are kept"),
        };
        var session = await world.SessionAsync(Role.Coordinator);
        await using (var server = await Server.StartAsync(world))
        {
            rows.Add(await PageAsync(world, server, "page of a course's results", $"/{world.Slug}/evaluation?course={course}", session, 100));
            rows.Add(await PageAsync(world, server, "page of a year's results", $"/{world.Slug}/evaluation?year={year}", session, 1000));
        }

        rows.Add(await InviteAsync(world, context));
        return rows;
    }

    /// <summary>A course with its events, everybody asked before and after, and nearly all forms returned.</summary>
    private static async Task<(Guid Course, int PerForm)> FillAsync(World world, OperationContext context, int year, int events, int forms)
    {
        await using var db = world.Database.Settings.Open();
        var sample = SampleQuestionnaires.Of("learning_scale")!;
        (await new AdoptSample(db, new(db), new(db)).DoAsync(sample, context)).OrThrow();
        var course = (await new Programme.Courses.DraftCourse(db, new PackInForce(db)).DoAsync(new() { Title = $"Bench {Guid.NewGuid():N}" }, context)).OrThrow();
        await using var work = await db.WriteAsync(context);
        var version = await (from v in db.QuestionnaireVersions join q in db.Questionnaires on v.QuestionnaireId equals q.Id where q.Code == sample.Code orderby v.Number descending select v.Id).FirstAsync();
        var scales = sample.Form.Questions.Where(q => q.Kind == QuestionKind.Scale && q.ThenOf is null).Select(q => q.Item).ToList();
        var items = await db.SurveyItems.Where(i => scales.Contains(i.Code)).Select(i => i.Id).ToListAsync();
        var posts = await db.Posts.Where(p => p.Until == null).OrderBy(p => p.Id).Select(p => new { p.PersonId, p.AgencyId }).Take(3 * forms).ToListAsync();
        var people = posts.DistinctBy(p => p.PersonId).Take(forms / 2).ToList();
        var random = new Random(7);
        var (made, waves, invitations, responses, answers) = (new List<Event>(), new List<Wave>(), new List<Invitation>(), new List<Response>(), new List<SurveyAnswer>());
        for (var n = 0; n < events; n++)
        {
            var day = new DateOnly(year, 4, 1).AddDays(n * 4);
            var e = new Event
            {
                PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), CourseId = course.Id, Title = course.Title, Length = EventLength.HalfDay, Mode = Mode.Classroom, Capacity = 200,
                State = EventState.Published, PublishedAt = context.Now, FirstDay = day, FirstStart = new(9, 30), LastDay = day,
            };
            made.Add(e);
            Wave? before = null;
            foreach (var step in new[] { "learning_scale_before", "learning_scale_after" })
            {
                var wave = new Wave
                {
                    PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), VersionId = version, Title = sample.Form.Title, Kind = WaveKind.Named, About = new() { Kind = "event", Id = e.Id, Label = e.Title },
                    Step = step, OpensOn = day, ClosesOn = day.AddDays(28), PairedWithId = before?.Id,
                };
                before ??= wave;
                waves.Add(wave);
                foreach (var person in people.Where((_, i) => i % events == n)) Answer(wave, person.PersonId, person.AgencyId);
            }
        }

        await db.InsertAllAsync(made);
        await db.InsertAllAsync([.. waves.Where(w => w.PairedWithId is null)]);
        await db.InsertAllAsync([.. waves.Where(w => w.PairedWithId is not null)]);
        await db.InsertAllAsync(invitations);
        await db.InsertAllAsync(responses);
        await db.InsertAllAsync(answers);
        await work.CommitAsync();
        return (course.Id, items.Count);

        void Answer(Wave wave, Guid person, Guid agency)
        {
            var id = Guid.CreateVersion7();
            invitations.Add(new()
            {
                PartnershipId = context.PartnershipId, Id = id, WaveId = wave.Id, As = Respondent.Participant, PersonId = person, Email = "bench@example.org", AgencyId = agency,
                RespondentKey = Invitation.KeyOf(person, "", null), LinkHash = Guid.NewGuid().ToString("N"), InvitedOn = wave.OpensOn, Answered = true,
            });
            var response = new Response { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), WaveId = wave.Id, InvitationId = id, SavedAt = context.Now, SentAt = context.Now };
            responses.Add(response);
            answers.AddRange(items.Select(item => new SurveyAnswer { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), ResponseId = response.Id, ItemId = item, Number = random.Next(wave.PairedWithId is null ? 1 : 2, 6) }));
        }
    }

    private static async Task<Row> TimedAsync(World world, string what, EvaluationScope scope, double most, string note)
    {
        var times = new List<double>();
        for (var run = 0; run < Runs + 2; run++)
        {
            await using var db = world.Database.Settings.Open();
            var watch = Stopwatch.StartNew();
            var report = await new EvaluationResults(db, new PackInForce(db), new SetResultRules(db)).OfAsync(scope, world.Context());
            if (report!.Changes.Count == 0) throw new InvalidOperationException("There must be something to report.");
            if (run >= 2) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return new(what, world.Database.Name, times[Runs / 2], "ms p50", $"{note}; condition: {most} or less", times[Runs / 2] > most);
    }

    private static async Task<Row> PageAsync(World world, Server server, string what, string path, string session, double most)
    {
        using var client = Load.Client(server.Address, 1);
        client.DefaultRequestHeaders.Add("Cookie", $"goldenthread-session={session}");
        var times = new List<double>();
        for (var run = 0; run < Runs + 3; run++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = (await client.GetAsync(path)).EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            if (run >= 3) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return new(what, world.Database.Name, times[Runs / 2], "ms p50", $"over HTTP, one at a time; condition: {most} or less", times[Runs / 2] > most);
    }

    private static async Task<Row> InviteAsync(World world, OperationContext context)
    {
        await using var db = world.Database.Settings.Open();
        var keys = new SurveyKeys(Path.Combine(world.Database.Folder, "survey-keys"));
        var code = (await new AdoptSample(db, new(db), new(db)).DoAsync(SampleQuestionnaires.Of("confidence")!, context)).OrThrow();
        var wave = (await new OpenWave(db).DoAsync(new()
        {
            Questionnaire = code, Kind = WaveKind.Named, About = new() { Kind = "survey", Id = Guid.NewGuid(), Label = "Bench" }, OpensOn = context.Today, ClosesOn = context.Today.AddDays(7),
        }, context)).OrThrow().Wave;
        var people = await world.ReadAsync(d => d.Posts.OrderBy(p => p.Id).Select(p => p.PersonId).Distinct().Take(10_000).ToListAsync());
        await using var fresh = world.Database.Settings.Open();
        var invite = new Invite(fresh, new SurveyLetters(fresh, keys, new SiteAddress(new("https://bench.example/"))), keys);
        var watch = Stopwatch.StartNew();
        var invited = (await invite.DoAsync(new(wave.Id, [.. people.Select(p => new Invite.Who { As = Respondent.Workforce, PersonId = p })]), context)).OrThrow();
        return new($"{invited.Now:N0} invitations", world.Database.Name, watch.Elapsed.TotalMilliseconds, "ms", "each with its link and its letter; condition: 5,000 or less", invited.Now != 10_000 || watch.Elapsed.TotalSeconds > 5);
    }
}
