using GoldenThread.Data;
using GoldenThread.Data.Samples;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>A partnership of full size, with somebody signed in and what the rush needs.</summary>
public sealed class World : IAsyncDisposable
{
    private World(BenchDatabase database, Partnership partnership)
    {
        Database = database;
        Partnership = partnership;
    }

    public BenchDatabase Database { get; }

    public Partnership Partnership { get; }

    public string Slug => Partnership.Slug;

    public static async Task<World> MakeAsync(BenchDatabase database)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Schema.MigrateAsync(database.Settings);
        await using var db = database.Settings.Open();
        var packs = PackLibrary.Load(Path.Combine(Repository.Root, "packs"));
        (await new LoadSample(db, packs).DoAsync(new(SampleSize.Town), DateTime.UtcNow)).OrThrow();
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "sample-data"), "bench");
        await database.AnalyzeAsync();
        await using var shared = await db.SharedAsync(write: false);
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync();
        Console.WriteLine($"{database.Name}: a town of 30,000 people made in {clock.Elapsed.TotalSeconds:0} s");
        return new(database, partnership);
    }

    public OperationContext Context(Guid? person = null) =>
        new() { PartnershipId = Partnership.Id, Now = DateTime.UtcNow, Channel = Channel.CommandLine, PersonId = person };

    public async Task<T> ReadAsync<T>(Func<Db, Task<T>> read)
    {
        await using var db = Database.Settings.Open();
        await using var work = await db.ReadAsync(Context());
        return await read(db);
    }

    /// <summary>A session of somebody with an account; the value of the cookie.</summary>
    public async Task<string> SessionAsync(Role role)
    {
        var account = await ReadAsync(db => (from g in db.Grants where g.Role == role join p in db.People on g.PersonId equals p.Id where p.AccountId != null orderby p.Id select p.AccountId!.Value).FirstAsync());
        await using var db = Database.Settings.Open();
        return await new Sessions(db).BeginAsync(account, DateTime.UtcNow);
    }

    /// <summary>People with a post, who have no booking on the event, and a key for each.</summary>
    public async Task<IReadOnlyList<(Guid Person, string Token)>> PeopleWithKeysAsync(int count)
    {
        var today = Context().Today;
        var people = await ReadAsync(db => db.Posts.Where(p => p.From <= today && (p.Until == null || p.Until >= today)).OrderBy(p => p.Id).Select(p => p.PersonId).Distinct().Take(count).ToListAsync());
        var keys = new List<(Guid, string)>();
        await using var db = Database.Settings.Open();
        foreach (var person in people)
        {
            var made = (await new CreateToken(db).DoAsync(new(Role.Practitioner, person), Context())).OrThrow();
            keys.Add((person, made.Token));
        }

        return keys;
    }

    /// <summary>A fresh event of so many places, open to everybody.</summary>
    public async Task<Guid> EventAsync(int places, int workingDaysAhead = 40)
    {
        await using var db = Database.Settings.Open();
        var course = (await new DraftCourse(db, new PackInForce(db)).DoAsync(new() { Title = "Rush" }, Context())).OrThrow();
        var day = WorkingDays.After(Context().Today, workingDaysAhead, BankHolidays.England)!.Day;
        var e = (await new PlanEvent(db, new PackInForce(db)).DoAsync(course.Id, new() { Capacity = places, Sessions = [new(day, new(9, 30), new(13, 0), "Hall")] }, publish: true, Context())).OrThrow();
        return e.Id;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Database.Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
