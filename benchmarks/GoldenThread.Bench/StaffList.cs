using System.Diagnostics;
using System.Text;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>A staff list of 30,000 rows for a town that has 30,000 people: all new, all changed, and the same again; looking, applying, taking back.</summary>
public static class StaffList
{
    private const int Rows = 30_000;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world)
    {
        var rows = new List<Row>();
        var agency = await world.ReadAsync(db => db.Agencies.OrderBy(a => a.Id).Select(a => a.Name).FirstAsync());
        var people = await world.ReadAsync(db => (from p in db.People
                                                  join x in db.Posts on p.Id equals x.PersonId
                                                  join a in db.Agencies on x.AgencyId equals a.Id
                                                  where x.Until == null
                                                  orderby p.Id
                                                  select new { p.FirstName, p.LastName, p.Email, x.JobTitle, Agency = a.Name }).Take(Rows).ToListAsync());
        const string head = "First name,Surname,E-mail,Job title,Organisation,Start date\r\n";
        var fresh = head + string.Concat(Enumerable.Range(0, Rows).Select(i => Csv.Line($"First{Letters(i)}", $"Last{Letters(i * 7)}", $"new{i}@hr.example.org", "Teacher", agency, "2025-09-01")));
        var changed = head + string.Concat(people.Select(p => Csv.Line(p.FirstName, p.LastName, p.Email, p.JobTitle + " (acting)", p.Agency, "")));

        foreach (var (what, file) in new[] { ("all new", fresh), ("all changed", changed) })
        {
            GC.Collect();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (import, looked, most) = await TimedAsync(() => LookAsync(world, file), before);
            var (_, applied, mostApplying) = await TimedAsync(async () => (await new ApplyImport(Open(world)).DoAsync(import.Id, world.Context())).OrThrow(), before);
            rows.Add(new($"staff list, {what}: look", world.Database.Name, looked, "s", "target 2 or less", looked > 2));
            rows.Add(new($"staff list, {what}: apply", world.Database.Name, applied, "s", "target 3 or less", applied > 3));
            rows.Add(new($"staff list, {what}: memory", world.Database.Name, Math.Max(most, mostApplying), "MiB", "target 150 or less above idle", Math.Max(most, mostApplying) > 150));
            if (what == "all new")
            {
                var (_, again, _) = await TimedAsync(() => LookAsync(world, file), before);
                rows.Add(new("staff list, the same again: look", world.Database.Name, again, "s", $"{Rows / again:N0} rows/s; target 50,000"));
            }

            var (_, undone, _) = await TimedAsync(async () => (await new UndoImport(Open(world)).DoAsync(import.Id, null, world.Context())).OrThrow(), before);
            rows.Add(new($"staff list, {what}: take back", world.Database.Name, undone, "s"));
        }

        return rows;
    }

    private static async Task<PeopleImport> LookAsync(World world, string file)
    {
        await using var db = Open(world);
        return (await new PreviewImport(db, new PackInForce(db), new StoreFile(db), new ReadFile(db)).DoAsync(new(Encoding.UTF8.GetBytes(file), "staff.csv", null, false), new() { All = true }, world.Context())).OrThrow();
    }

    /// <summary>What came out, the seconds, and the most memory held above what was held before.</summary>
    private static async Task<(T, double Seconds, double MiB)> TimedAsync<T>(Func<Task<T>> work, long before)
    {
        var most = before;
        using var timer = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);
        var clock = Stopwatch.StartNew();
        var made = await work();
        return (made, clock.Elapsed.TotalSeconds, (most - before) / 1024.0 / 1024.0);
    }

    private static Data.Db Open(World world) => world.Database.Settings.Open();

    private static string Letters(int n) => string.Concat(Enumerable.Range(0, 5).Select(i => (char)('a' + (n / (int)Math.Pow(26, i) % 26))));
}
