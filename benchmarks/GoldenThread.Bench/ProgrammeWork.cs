using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>Five hundred people move up from a waiting list in one pass; and bookings over the API that go on and on, spread over events so that no single row is fought for.</summary>
public static class ProgrammeWork
{
    private const int Waiting = 500;
    private const int Events = 20;
    private const int People = 300;
    private const int Connections = 32;

    private static readonly SiteAddress _site = new(new Uri("https://bench.example/"));

    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world) => [await PromoteAsync(world), await SustainedAsync(world)];

    private static async Task<Row> PromoteAsync(World world)
    {
        var officer = await world.ReadAsync(db => db.Grants.Where(g => g.Role == Role.Coordinator).Select(g => g.PersonId).FirstAsync());
        var by = new Caller { PersonId = officer, Grants = [new(Role.Coordinator, ScopeKind.Partnership, null)] };
        var context = world.Context(officer);
        var people = await world.ReadAsync(db => db.Posts.Where(p => p.Until == null && p.From <= context.Today).OrderByDescending(p => p.Id).Select(p => p.PersonId).Distinct().Take(Waiting + 1).ToListAsync());
        var e = await world.EventAsync(1, 90);
        foreach (var person in people)
        {
            await using var booking = world.Database.Settings.Open();
            (await new BookPlace(booking, new(new(booking)), new(new(new byte[32])), _site).DoAsync(new(e, person, by), context)).OrThrow();
        }

        await using var db = world.Database.Settings.Open();
        var details = (await new EventToChange(db).DoAsync(e, context))!.Details;
        var clock = Stopwatch.StartNew();
        (await new ChangeEvent(db, new(db), new(new(db)), _site).DoAsync(e, details with { Capacity = people.Count, SeenRevision = null, RaisedBecause = "A larger hall" }, context)).OrThrow();
        var took = clock.Elapsed.TotalMilliseconds;
        var confirmed = await world.ReadAsync(reading => reading.Bookings.CountAsync(b => b.EventId == e && b.State == BookingState.Confirmed));
        return new("500 move up from the queue", world.Database.Name, took, "ms", $"{confirmed} have a place; condition: 1,000 or less", confirmed != people.Count || took > 1000);
    }

    private static async Task<Row> SustainedAsync(World world)
    {
        var keys = await world.PeopleWithKeysAsync(People);
        var events = new List<Guid>();
        for (var n = 0; n < Events; n++) events.Add(await world.EventAsync(People, 41 + n));
        var asked = new ConcurrentQueue<(Guid Event, Guid Person, string Token)>(events.SelectMany(e => keys.Select(k => (e, k.Person, k.Token))).OrderBy(_ => Guid.NewGuid()));
        await using var server = await Server.StartAsync(world);
        using var client = Load.Client(server.Address, Connections);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => client.GetAsync("/health/live")));
        var (failed, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (asked.TryDequeue(out var one))
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{world.Slug}/events/{one.Event}/bookings") { Content = new StringContent($$"""{"personId":"{{one.Person}}"}""", Encoding.UTF8, "application/json") };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", one.Token);
                using var answer = await client.SendAsync(request);
                if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref failed);
            }
        }));
        var time = clock.Elapsed;
        var made = await world.ReadAsync(db => db.Bookings.CountAsync(b => events.Contains(b.EventId) && b.State == BookingState.Confirmed));
        return new("bookings over the API, sustained", world.Database.Name, made / time.TotalSeconds, "bookings/s", $"{made:N0} over {Events} events, {failed} refused{(world.Database.Name == "sqlite" ? "" : "; target 800 or more")}");
    }
}
