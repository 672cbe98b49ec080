using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace GoldenThread.Bench;

/// <summary>A bare "hello" from the same web server, asked by the same client in the same run: what the machine can do at all.</summary>
public static class BareKestrel
{
    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var address = new Uri($"http://127.0.0.1:{Server.FreePort()}");
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(address.ToString());
        await using var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("hello"));
        await app.StartAsync();
        var rows = new List<Row>();
        foreach (var connections in new[] { 8, 32 })
        {
            var figures = await Load.GetAsync(address, "/", null, connections, TimeSpan.FromSeconds(5));
            rows.Add(new($"bare Kestrel hello, c={connections}", "-", figures.PerSecond, "requests/s", $"p99 {figures.P99:0.0} ms"));
        }

        await app.StopAsync();
        return rows;
    }
}
