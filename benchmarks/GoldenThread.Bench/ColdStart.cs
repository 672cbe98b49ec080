namespace GoldenThread.Bench;

/// <summary>From starting the process to the first ready answer, on existing data; the median of five.</summary>
public static class ColdStart
{
    public static async Task<IReadOnlyList<Row>> MeasureAsync(World world)
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            await using var server = await Server.StartAsync(world);
            times.Add(server.UntilReady.TotalSeconds);
        }

        times.Sort();
        return [new("cold start to ready", world.Database.Name, times[2], "s", "target 1 or less")];
    }
}
