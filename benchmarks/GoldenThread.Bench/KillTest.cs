using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>kill -9 while people book: every booking that was acknowledged is still there after the next start, and verify finds nothing wrong.</summary>
public static class KillTest
{
    private const int People = 600;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world, int rounds)
    {
        var keys = await world.PeopleWithKeysAsync(People);
        var (acknowledged, ready) = (new ConcurrentBag<Guid>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var e = await world.EventAsync(People);
            await using var server = await Server.StartAsync(world);
            ready.Add(server.UntilReady.TotalSeconds);
            using var client = Load.Client(server.Address, 8);
            var queue = new ConcurrentQueue<(Guid Person, string Token)>(keys);
            var booking = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BookAsync(client, world, e, queue, acknowledged)));
            await Task.Delay(Random.Shared.Next(300, 1500));
            server.Kill();
            await booking;
        }

        await using (await Server.StartAsync(world))
        {
        }

        var there = await world.ReadAsync(async db => (await db.Bookings.Select(b => b.Id).ToListAsync()).ToHashSet());
        var lost = acknowledged.Count(id => !there.Contains(id));
        ready.Sort();
        return
        [
            new($"{rounds} kills: acknowledged", world.Database.Name, acknowledged.Count, "bookings"),
            new($"{rounds} kills: lost", world.Database.Name, lost, "bookings", "must be 0", lost > 0),
            new("ready again", world.Database.Name, ready[(int)(ready.Count * 0.99)], "s p99", "target 3 or less"),
            await VerifyAsync(world),
        ];
    }

    /// <summary>Books until the server is gone; only what was answered counts as acknowledged.</summary>
    private static async Task BookAsync(HttpClient client, World world, Guid e, ConcurrentQueue<(Guid Person, string Token)> queue, ConcurrentBag<Guid> acknowledged)
    {
        while (queue.TryDequeue(out var who))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{world.Slug}/events/{e}/bookings") { Content = new StringContent($$"""{"personId":"{{who.Person}}"}""", Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
            try
            {
                using var answer = await client.SendAsync(request);
                if (!answer.IsSuccessStatusCode) continue;
                using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                acknowledged.Add(body.RootElement.GetProperty("id").GetGuid());
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                return;
            }

            await Task.Delay(20);
        }
    }

    private static async Task<Row> VerifyAsync(World world)
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", [Repository.App, "verify"]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in world.Database.EnvironmentOf(Server.FreePort()))
            if (value.Length > 0) start.Environment[name] = value;
        using var verify = System.Diagnostics.Process.Start(start)!;
        var said = await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        return new("verify after the kills", world.Database.Name, verify.ExitCode, "exit code", verify.ExitCode == 0 ? "holds" : said.Trim(), verify.ExitCode != 0);
    }
}
