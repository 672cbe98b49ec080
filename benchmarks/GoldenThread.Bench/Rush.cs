using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>300 people, 32 at once, 30 places. The truth is the count of rows in the database, not what the answers said.</summary>
public static class Rush
{
    private const int People = 300;
    private const int Places = 30;
    private const int Connections = 32;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world)
    {
        var keys = await world.PeopleWithKeysAsync(People);
        var e = await world.EventAsync(Places);
        await using var server = await Server.StartAsync(world);
        using var client = Load.Client(server.Address, Connections);
        // Every connection is open, and the code warm, before the first booking.
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => client.GetAsync("/health/live")));

        var path = $"/api/v1/{world.Slug}/events/{e}/bookings";
        var queue = new System.Collections.Concurrent.ConcurrentQueue<(Guid Person, string Token)>(keys);
        var failed = 0;
        using var barrier = new SemaphoreSlim(0);
        var workers = Enumerable.Range(0, Connections).Select(async _ =>
        {
            await barrier.WaitAsync();
            while (queue.TryDequeue(out var who))
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent($$"""{"personId":"{{who.Person}}"}""", Encoding.UTF8, "application/json") };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
                using var answer = await client.SendAsync(request);
                if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref failed);
            }
        }).ToList();
        var clock = Stopwatch.StartNew();
        barrier.Release(Connections);
        await Task.WhenAll(workers);
        var time = clock.Elapsed;

        var states = await world.ReadAsync(db => db.Bookings.Where(b => b.EventId == e).GroupBy(b => b.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        var confirmed = states.GetValueOrDefault(BookingState.Confirmed);
        return
        [
            new("rush: confirmed", world.Database.Name, confirmed, "places", $"of {Places}; {states.GetValueOrDefault(BookingState.Waiting)} wait, {failed} were refused", confirmed != Places),
            new("rush", world.Database.Name, People / time.TotalSeconds, "bookings/s", world.Database.Name == "sqlite" ? "target 400 or more" : "target 800 or more"),
        ];
    }
}
