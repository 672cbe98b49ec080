using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;

namespace GoldenThread.Web.Tests.Cli;

/// <summary>kill -9 in the middle of booking, a handful of times. The long run is `./bench kill`.</summary>
public sealed class KillTests
{
    private const int Kills = 4;

    [Theory, OnBoth]
    public async Task No_booking_that_was_acknowledged_is_lost_and_everything_still_holds(Database kind)
    {
        await using var test = kind == Database.Postgres ? await TestDb.CreateAsync(kind) : null;
        await using var product = test is null ? new Product() : new Product(null, ("DB", test.Settings.Postgres!), ("DB_OWNER", test.Settings.PostgresOwner!));
        await product.DoneAsync("migrate");
        await product.DoneAsync("sample", "--size", "small");
        var token = (await product.DoneAsync("token", "create", "--partnership", "warrington", "--role", "coordinator")).Split().Last(w => w.Length > 0);
        var acknowledged = new ConcurrentBag<string>();

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = await product.ServeAsync();
            server.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
            var before = acknowledged.Count;
            var booking = BookAsync(server.Http, acknowledged);
            for (var i = 0; i < 400 && acknowledged.Count < before + 5 + (7 * kill) && !booking.IsCompleted; i++) await Task.Delay(50);
            await server.KillAsync();
            await booking;
            acknowledged.Count.ShouldBeGreaterThan(before, "nothing was booked before the kill, so it proves nothing");
        }

        await using var last = await product.ServeAsync();
        last.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        foreach (var id in acknowledged) (await last.Http.GetAsync($"/api/v1/warrington/bookings/{id}")).IsSuccessStatusCode.ShouldBeTrue($"booking {id} was acknowledged and is lost");
        (await product.DoneAsync("verify")).ShouldContain("\"ok\": true");
    }

    /// <summary>A fresh event without a limit, and everybody booked on it one after another by four callers, until the server is gone.</summary>
    private static async Task BookAsync(HttpClient http, ConcurrentBag<string> acknowledged)
    {
        var people = new ConcurrentQueue<string>((await JsonAsync(await http.GetAsync("/api/v1/warrington/people"))).GetProperty("items").EnumerateArray().Select(p => p.GetProperty("id").GetString()!));
        var course = (await JsonAsync(await http.PostAsJsonAsync("/api/v1/warrington/courses", new { title = "Professional curiosity" }))).GetProperty("id").GetString();
        var day = TimeProvider.System.GetUtcNow().AddDays(40).ToString("yyyy-MM-dd");
        var made = await http.PostAsJsonAsync("/api/v1/warrington/events", new { courseId = course, length = "full_day", sessions = new[] { new { date = day, start = "09:30", end = "16:30", place = "St Mark's Centre" } }, published = true });
        var e = (await JsonAsync(made)).GetProperty("id").GetString();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (people.TryDequeue(out var person))
            {
                try
                {
                    using var answer = await http.PostAsJsonAsync($"/api/v1/warrington/events/{e}/bookings", new { personId = person, lineManagerEmail = "manager@example.org", authorisingManagerEmail = "head@example.org" });
                    if (answer.IsSuccessStatusCode) acknowledged.Add((await JsonAsync(answer)).GetProperty("id").GetString()!);
                }
                catch (Exception gone) when (gone is HttpRequestException or IOException)
                {
                    return;
                }
            }
        }));
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement;
    }
}
