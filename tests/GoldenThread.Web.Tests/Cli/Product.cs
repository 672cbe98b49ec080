using System.Diagnostics;
using System.Net.Sockets;

namespace GoldenThread.Web.Tests.Cli;

/// <summary>The executable itself, in a process of its own with a data folder of its own.</summary>
public sealed class Product : IAsyncDisposable
{
    private readonly List<Running> _running = [];

    public Product(string? data = null, params (string Name, string Value)[] environment)
    {
        Data = data ?? Directory.CreateTempSubdirectory("goldenthread-cli-").FullName;
        Environment = environment.ToDictionary(e => "GOLDENTHREAD_" + e.Name, e => e.Value);
        Environment.TryAdd("GOLDENTHREAD_MODE", "sample");
        Environment["GOLDENTHREAD_DATA"] = Data;
    }

    public string Data { get; }

    /// <summary>What its processes find in their environment, beside our own machine's.</summary>
    public Dictionary<string, string> Environment { get; }

    /// <summary>Types a verb and waits for its end.</summary>
    public async Task<Ended> TypeAsync(params string[] args)
    {
        using var process = Start(args);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Types a verb that must end well; gives what it printed.</summary>
    public async Task<string> DoneAsync(params string[] args)
    {
        var ended = await TypeAsync(args);
        ended.Exit.ShouldBe(0, ended.Error + ended.Out);
        return ended.Out;
    }

    /// <summary>Starts the server and waits until it says that it is ready.</summary>
    public async Task<Running> ServeAsync()
    {
        var port = FreePort();
        Environment["GOLDENTHREAD_URLS"] = $"http://127.0.0.1:{port}";
        var running = new Running(Start("serve"), new($"http://127.0.0.1:{port}"));
        _running.Add(running);
        await running.ReadyAsync();
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var running in _running) await running.DisposeAsync();
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
    }

    /// <summary>Nobody but the owner may read or write it; unasked on Windows, which has other ways.</summary>
    public static void ShouldBeForTheOwnerAlone(string file)
    {
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
    }

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "GoldenThread.Web.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("GOLDENTHREAD_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(inherited);
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>How a verb ended, and what it printed.</summary>
public sealed record Ended(int Exit, string Out, string Error);

/// <summary>A server at work.</summary>
public sealed class Running(Process process, Uri address) : IAsyncDisposable
{
    private readonly Task<string> _output = process.StandardOutput.ReadToEndAsync();
    private readonly Task<string> _error = process.StandardError.ReadToEndAsync();

    private bool _gone;

    public HttpClient Http { get; } = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };

    public async Task ReadyAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            if (process.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode}: {await _error}{await _output}");
            try
            {
                using var answer = await Http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The server was not ready in 30 seconds.");
    }

    /// <summary>As an operator stops it; gives the exit code and the whole log.</summary>
    public async Task<(int Exit, string Log)> StopAsync()
    {
        if (!process.HasExited) Process.Start("kill", ["-TERM", process.Id.ToString()]).WaitForExit();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await _output);
    }

    /// <summary>As when the power goes for it alone: kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_gone) return;
        _gone = true;
        if (!process.HasExited) await KillAsync();
        process.Dispose();
        Http.Dispose();
    }
}
