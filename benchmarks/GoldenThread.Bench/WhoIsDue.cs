using System.Diagnostics;
using GoldenThread.Data;
using GoldenThread.Framework;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Simulation;

namespace GoldenThread.Bench;

/// <summary>The rule alone, on one core; then the overdue list and all coverage figures of a town of 30,000 people.</summary>
public static class WhoIsDue
{
    private const int Runs = 15;

    public static Row Rule()
    {
        var asked = new Asked { Code = "level_1", Name = "Foundation", Force = RequirementForce.Mandatory, First = new(3, 0), Renewal = new(36, 0) };
        Proof[] shown = [new(new(2020, 5, 1)), new(new(2023, 4, 2), EvidenceKind.Elearning), new(new(2026, 3, 3), EvidenceKind.Course)];
        var (since, day) = (new DateOnly(2019, 9, 1), new DateOnly(2026, 11, 24));
        const int Decisions = 10_000_000;
        var (best, overdue) = (0d, 0);
        for (var run = 0; run < 4; run++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Decisions; i++)
                if (Due.On(day.AddDays(i & 1023), since, asked, shown).Standing == Standing.Overdue) overdue++;
            best = Math.Max(best, Decisions / watch.Elapsed.TotalSeconds);
        }

        return new("Due, decisions on one core", "none", best / 1e6, "million/s", $"condition: 5 or more; {overdue} overdue", best < 5e6);
    }

    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world)
    {
        var context = world.Context();
        var all = new Reach { All = true };
        var due = await world.ReadAsync(db => Task.FromResult(db.DueDates.Count()));
        return
        [
            await TimedAsync(world, "overdue list", $"{due:N0} stored due dates; condition: 150 or less", 150, async db => (await new WhoIsOverdue(db).OnAsync(context.Today, all, context)).Count),
            await TimedAsync(world, "coverage by agency and level", "condition: 150 or less", 150, async db => (await new CountCoverage(db).ByAgencyAsync(context.Today, context)).Count),
            await WouldChangeAsync(world),
            await TimedAsync(world, "overdue a year ago, from the facts", "every standing worked out anew", null, async db => (await new WhoIsOverdue(db).OnAsync(context.Today.AddYears(-1), all, context)).Count),
        ];
    }

    /// <summary>Whatever the town's policy renews every three years, every two, and mandatory: for all its people.</summary>
    private static async Task<Row> WouldChangeAsync(World world)
    {
        var context = world.Context();
        var held = await world.ReadAsync(async db => (await new PackInForce(db).TodayAsync(context))!);
        var first = AskedRow.Of(held.Pack).First(r => r.Often == "renewed every 3 years");
        var tried = held.Document.WithTried($"{first.Path}.renewal", "\"P2Y\"").OrThrow().WithTried($"{first.Path}.force", "\"mandatory\"").OrThrow().Read(Readings.Confirmed);
        var people = await world.ReadAsync(db => Task.FromResult(db.People.Count()));
        return await TimedAsync(world, "what would change", $"{people:N0} people, {first.Name} every two years; condition: 1000 or less", 1000, async db => (await new WhatWouldChange(db, new(db)).DoAsync(held.Pack, tried, context.Today, context)).Rows.Count);
    }

    private static async Task<Row> TimedAsync(World world, string what, string note, double? most, Func<Db, Task<int>> run)
    {
        var (times, rows) = (new List<double>(), 0);
        for (var i = 0; i < Runs + 2; i++)
        {
            await using var db = world.Database.Settings.Open();
            var watch = Stopwatch.StartNew();
            rows = await run(db);
            if (i >= 2) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        var median = times[times.Count / 2];
        return new(what, world.Database.Name, median, "ms p50", $"{rows:N0} rows; {note}", median > most);
    }
}
