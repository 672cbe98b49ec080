using System.Diagnostics;

namespace GoldenThread.Bench;

/// <summary>Sends requests from so many connections at once for a while, on this machine only, and says how many were answered and how fast.</summary>
public static class Load
{
    public static async Task<Figures> GetAsync(Uri address, string path, string? cookie, int connections, TimeSpan time)
    {
        using var client = Client(address, connections);
        if (cookie is not null) client.DefaultRequestHeaders.Add("Cookie", $"goldenthread-session={cookie}");
        for (var i = 0; i < 50; i++) (await client.GetAsync(path)).EnsureSuccessStatusCode();
        var latencies = new List<double>[connections];
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async n =>
        {
            var mine = latencies[n] = [];
            while (Stopwatch.GetTimestamp() < end)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(path);
                await answer.Content.ReadAsByteArrayAsync();
                answer.EnsureSuccessStatusCode();
                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }));
        return Figures.Of([.. latencies.SelectMany(l => l)], clock.Elapsed);
    }

    public static HttpClient Client(Uri address, int connections) =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, PooledConnectionLifetime = TimeSpan.FromMinutes(10), AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
}

/// <summary>Answers a second, and how long half, all but one in a hundred and all but one in twenty took.</summary>
public sealed record Figures(double PerSecond, double P50, double P99, double P95)
{
    public static Figures Of(List<double> latencies, TimeSpan time)
    {
        latencies.Sort();
        return new(latencies.Count / time.TotalSeconds, At(latencies, 0.5), At(latencies, 0.99), At(latencies, 0.95));
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
