using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>300 people, 32 at once, 30 places. The truth is the count of rows in the database, not what the answers said. The first rush meets a server that has just started; the figure is the middle one of those after it.</summary>
public static class Rush
{
    private const int People = 300;
    private const int Places = 30;
    private const int Connections = 32;
    private const int Rounds = 21;
    private const int WarmUp = 12;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world)
    {
        var keys = await world.PeopleWithKeysAsync(People);
        var events = new List<Guid>();
        for (var round = 0; round < Rounds; round++) events.Add(await world.EventAsync(Places));
        var times = new List<double>();
        var failed = 0;
        await using (var server = await Server.StartAsync(world))
        {
            using var client = Load.Client(server.Address, Connections);
            // Every connection is open before the first booking.
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => client.GetAsync("/health/live")));
            foreach (var e in events)
            {
                var (time, refused) = await OnceAsync(client, $"/api/v1/{world.Slug}/events/{e}/bookings", keys);
                times.Add(People / time.TotalSeconds);
                failed += refused;
            }
        }

        var confirmed = await world.ReadAsync(db => db.Bookings.Where(b => events.Contains(b.EventId) && b.State == BookingState.Confirmed).GroupBy(b => b.EventId).Select(g => g.Count()).ToListAsync());
        var waiting = await world.ReadAsync(db => db.Bookings.CountAsync(b => events.Contains(b.EventId) && b.State == BookingState.Waiting));
        var wrong = confirmed.Count != Rounds || confirmed.Any(c => c != Places) || waiting != Rounds * (People - Places);
        return
        [
            new("rush: confirmed", world.Database.Name, confirmed.DefaultIfEmpty().Max(), "places", $"of {Places} in each of {Rounds}; {waiting} wait, {failed} were refused", wrong),
            new("rush, just started", world.Database.Name, times[0], "bookings/s"),
            new("rush", world.Database.Name, times.Skip(WarmUp).Order().ElementAt((Rounds - WarmUp) / 2), "bookings/s", world.Database.Name == "sqlite" ? "target 400 or more" : "target 800 or more"),
        ];
    }

    private static async Task<(TimeSpan Time, int Refused)> OnceAsync(HttpClient client, string path, IReadOnlyList<(Guid Person, string Token)> keys)
    {
        var queue = new ConcurrentQueue<(Guid Person, string Token)>(keys);
        var refused = 0;
        using var barrier = new SemaphoreSlim(0);
        var workers = Enumerable.Range(0, Connections).Select(async _ =>
        {
            await barrier.WaitAsync();
            while (queue.TryDequeue(out var who))
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent($$"""{"personId":"{{who.Person}}"}""", Encoding.UTF8, "application/json") };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
                using var answer = await client.SendAsync(request);
                if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref refused);
            }
        }).ToList();
        var clock = Stopwatch.StartNew();
        barrier.Release(Connections);
        await Task.WhenAll(workers);
        return (clock.Elapsed, refused);
    }
}
