using System.Diagnostics;
using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>The work behind a thread, without HTTP: a thousand invitations to a form, and a register of a hundred and twenty people saved.</summary>
public static class ThreadWork
{
    private const int Rounds = 5;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world)
    {
        var officer = await world.ReadAsync(db => db.Grants.Where(g => g.Role == Role.Coordinator).Select(g => g.PersonId).FirstAsync());
        var people = await world.ReadAsync(db => db.Posts.OrderBy(p => p.Id).Select(p => p.PersonId).Distinct().Take(1000).ToListAsync());
        // The first round of each warms up and is not counted.
        var (invited, marked) = (new List<double>(), new List<double>());
        for (var n = 0; n <= Rounds; n++)
        {
            invited.Add(await InviteAsync(world, officer, people));
            marked.Add(await RegisterAsync(world, officer));
        }

        return
        [
            new("1,000 invitations", world.Database.Name, Median(invited), "ms", "condition: under 1,000", Median(invited) > 1000),
            new("register of 120 saved", world.Database.Name, Median(marked), "ms", "condition: under 100", Median(marked) > 100),
        ];
    }

    private static async Task<double> InviteAsync(World world, Guid officer, List<Guid> people)
    {
        await using var db = world.Database.Settings.Open();
        var keys = new SurveyKeys(Path.Combine(world.Database.Folder, "survey-keys"));
        var context = world.Context(officer);
        var version = (await new AdoptSample(db, new(db), new(db)).DoAsync(SampleQuestionnaires.Of("confidence")!, context)).OrThrow();
        var wave = (await new OpenWave(db).DoAsync(new()
        {
            Questionnaire = version, Kind = WaveKind.Named, About = new() { Kind = "course", Id = Guid.NewGuid(), Label = "Bench" }, OpensOn = context.Today, ClosesOn = context.Today.AddDays(7),
        }, context)).OrThrow().Wave;
        await using var fresh = world.Database.Settings.Open();
        var invite = new Invite(fresh, new SurveyLetters(fresh, keys, new SiteAddress(new("https://bench.example/"))), keys);
        var clock = Stopwatch.StartNew();
        (await invite.DoAsync(new(wave.Id, [.. people.Select(p => new Invite.Who { As = Respondent.Participant, PersonId = p })]), context)).OrThrow();
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>An event of today whose 120 people are all marked at once; the course has a level, so that what each achieved is recorded too.</summary>
    private static async Task<double> RegisterAsync(World world, Guid officer)
    {
        var context = world.Context(officer);
        var (session, there) = await EventOf120Async(world, context);
        await using var db = world.Database.Settings.Open();
        var clock = Stopwatch.StartNew();
        (await new TakeRegister(db, new RecordAchievement(db)).DoAsync(new(session, [.. there.Select(p => new TakeRegister.Entry(p, Mark.Attended))]), context)).OrThrow();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<(Guid Session, List<Guid> People)> EventOf120Async(World world, OperationContext context)
    {
        await using var db = world.Database.Settings.Open();
        await using var work = await db.WriteAsync(context);
        var course = await db.Courses.OrderBy(c => c.Level == null).ThenBy(c => c.Id).FirstAsync();
        var e = new Event
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), CourseId = course.Id, Title = course.Title, Length = EventLength.HalfDay, Mode = Mode.Classroom, Capacity = 120,
            State = EventState.Published, PublishedAt = context.Now.AddDays(-30), FirstDay = context.Today, FirstStart = new(9, 30), LastDay = context.Today,
        };
        var session = new Session { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, Date = context.Today, Start = new(9, 30), End = new(13, 0), Place = "Hall" };
        db.AddRange(e, session);
        await db.SaveChangesAsync();
        var posts = (await db.Posts.AsNoTracking().Where(p => p.Until == null).OrderByDescending(p => p.Id).Take(400).ToListAsync()).DistinctBy(p => p.PersonId).Take(120).ToList();
        foreach (var post in posts)
        {
            var booking = new Booking { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, PersonId = post.PersonId, PostId = post.Id, AgencyId = post.AgencyId, Reference = Guid.NewGuid().ToString("N")[..8], MadeAt = context.Now };
            db.Add(booking);
            db.Add(booking.Begin(context, BookingState.Confirmed, null));
        }

        await db.SaveChangesAsync();
        await work.CommitAsync();
        return (session.Id, posts.ConvertAll(p => p.PersonId));
    }

    private static double Median(List<double> all)
    {
        var counted = all.Skip(1).Order().ToList();
        return counted[counted.Count / 2];
    }
}
