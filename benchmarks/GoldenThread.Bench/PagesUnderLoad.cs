using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>The pages that people open most, signed in, with a town of 30,000 people: one at a time for the server's own time, then from 8 and 32 connections.</summary>
public static class PagesUnderLoad
{
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world)
    {
        var practitioner = await world.SessionAsync(Role.AgencyLead);
        var coordinator = await world.SessionAsync(Role.Coordinator);
        var today = world.Context().Today;
        var e = await world.ReadAsync(db => db.Events.Where(x => x.State == EventState.Published && x.FirstDay > today).OrderBy(x => x.FirstDay).Select(x => x.Id).FirstAsync());
        // The thread with the most evidence has every hop before it too: the page with the most to say.
        var finding = await world.ReadAsync(db => db.Findings.OrderByDescending(f => db.EmbeddingEvidence.Count(x => x.FindingId == f.Id)).ThenBy(f => f.Id).Select(f => f.Id).FirstAsync());
        var rows = new List<Row>();
        await using var server = await Server.StartAsync(world);
        rows.Add(new("memory at rest", world.Database.Name, server.Megabytes, "MiB", "target 150 or less"));
        foreach (var (what, path, cookie) in new[]
        {
            ("catalogue", $"/{world.Slug}/events", practitioner),
            ("event page", $"/{world.Slug}/events/{e}", practitioner),
            ("home", $"/{world.Slug}", practitioner),
            ("threads", $"/{world.Slug}/threads", coordinator),
            ("thread page", $"/{world.Slug}/threads/{finding}", coordinator),
        })
        {
            var alone = await Load.GetAsync(server.Address, path, cookie, 1, _time);
            rows.Add(new($"{what}, one at a time", world.Database.Name, alone.P50, "ms p50", $"p99 {alone.P99:0.0} ms; condition: under 50", alone.P50 >= 50));
            foreach (var connections in new[] { 8, 32 })
            {
                var figures = await Load.GetAsync(server.Address, path, cookie, connections, _time);
                rows.Add(new($"{what}, c={connections}", world.Database.Name, figures.PerSecond, "requests/s", $"p50 {figures.P50:0.0} ms, p99 {figures.P99:0.0} ms"));
            }
        }

        foreach (var (what, path) in new[] { ("catalogue with filters", $"/{world.Slug}/events?text=safe&about=Children&from.Day=1&from.Month={today.Month}&from.Year={today.Year}"), ("month calendar", $"/{world.Slug}/events/month?of={today.AddMonths(1):yyyy-MM}") })
        {
            var figures = await Load.GetAsync(server.Address, path, practitioner, 1, _time);
            rows.Add(new(what, world.Database.Name, figures.P95, "ms p95", $"p50 {figures.P50:0.0} ms; condition: 30 or less", figures.P95 > 30));
        }

        rows.Add(new("memory under load", world.Database.Name, server.Megabytes, "MiB", "target 300 or less"));
        return rows;
    }
}
