using System.CommandLine;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Cli;

/// <summary>Where a verb runs: in the process that was started for it, or inside the server it was handed to.</summary>
public abstract class Place
{
    public abstract Task<int> WorkAsync(ParseResult typed, Needs needs, Func<Run, CancellationToken, Task<int>> verb, CancellationToken stop);
}

/// <summary>What a verb must have before it can work.</summary>
public enum Needs
{
    /// <summary>Only the settings.</summary>
    Nothing,

    /// <summary>The database with every migration, alone in this process or handed to the server that has it.</summary>
    Database,

    /// <summary>The database as it is: the verb brings it up itself.</summary>
    AnyDatabase,

    /// <summary>The database, and no server that has it open.</summary>
    StoppedServer,
}

/// <summary>A process of its own.</summary>
public sealed class OwnProcess(IReadOnlyList<string> args) : Place
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    public override async Task<int> WorkAsync(ParseResult typed, Needs needs, Func<Run, CancellationToken, Task<int>> verb, CancellationToken stop)
    {
        var (settings, folder) = (SettingsReader.Read(System.Environment.GetEnvironmentVariable, sampleByDefault: args[0] == "sample"), Directory.GetCurrentDirectory());
        if (needs == Needs.Nothing || !settings.Database.IsSqlite) return await HereAsync();
        for (var left = _patience; left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(100))
        {
            using var held = OneProcess.TryTake(settings);
            if (held is not null) return await HereAsync();
            if (needs == Needs.StoppedServer) break;
            if (await HandOver.TryAsync(settings, new(args, folder, HandOver.Build, settings.Today), typed.InvocationConfiguration.Output, typed.InvocationConfiguration.Error, stop) is { } exit) return exit;
            await Task.Delay(100, stop);
        }

        throw new RefusedException(needs == Needs.StoppedServer
            ? $"A server or another verb has the database in {settings.Data} open. Stop it first, then try again."
            : $"Another process has had the database in {settings.Data} open for {_patience.TotalSeconds:0} seconds and hears no call. Wait for it or stop it, then try again.");

        async Task<int> HereAsync()
        {
            var services = new ServiceCollection().AddLogging(log => log.AddFilter(level => level >= LogLevel.Warning).AddSimpleConsole()).Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
            await using var provider = services.AddGoldenThread(settings).BuildServiceProvider();
            await using var scope = provider.CreateAsyncScope();
            if (needs == Needs.Database) await Current.OrRefuseAsync(settings, stop);
            return await verb(new(typed, settings, scope.ServiceProvider, provider.GetRequiredService<Clock>(), folder), stop);
        }
    }
}

/// <summary>Inside the server, for somebody who typed the verb elsewhere.</summary>
public sealed class InServer(Settings settings, IServiceProvider services, HandOver.Asked asked) : Place
{
    public override async Task<int> WorkAsync(ParseResult typed, Needs needs, Func<Run, CancellationToken, Task<int>> verb, CancellationToken stop)
    {
        if (asked.Build != HandOver.Build) throw new RefusedException("The running server is another build than this command. Stop it first, then try again.");
        if (needs == Needs.StoppedServer) throw new RefusedException("Stop the server first, then try again.");
        if (needs == Needs.Database) await Current.OrRefuseAsync(settings, stop);
        await using var scope = services.CreateAsyncScope();
        var clock = services.GetRequiredService<Clock>();
        if (asked.Today is { } today)
            clock = settings.IsSample ? new(today) : throw new RefusedException("GOLDENTHREAD_TODAY moves the clock, which the running server refuses in production.");
        return await verb(new(typed, settings, scope.ServiceProvider, clock, asked.Folder), stop);
    }
}

/// <summary>The verb cannot be done as things stand: one line that says what to do.</summary>
public sealed class RefusedException(string words) : Exception(words);
