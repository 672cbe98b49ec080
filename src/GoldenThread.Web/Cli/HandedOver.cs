using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Cli;

/// <summary>The server's side of the hand-over: runs the verbs that other processes bring, one connection each.</summary>
public sealed class HandedOver(Settings settings, IServiceProvider services, ILogger<HandedOver> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var file = settings.Socket();
        File.Delete(file);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (var reachable = new ShortPath(file)) listener.Bind(new UnixDomainSocketEndPoint(reachable.Path));
        DataFolder.OnlyForUs(file);
        listener.Listen();
        var open = new HashSet<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var caller = await listener.AcceptAsync(stoppingToken);
                open.RemoveWhere(t => t.IsCompleted);
                open.Add(ServeAsync(caller, stoppingToken));
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }

        await Task.WhenAll(open);
        File.Delete(file);
    }

    private async Task ServeAsync(Socket caller, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            await using var stream = new NetworkStream(caller, ownsSocket: true);
            using var reader = new StreamReader(stream, leaveOpen: true);
            if (await reader.ReadLineAsync(stopping) is not { } line) return;
            var asked = JsonSerializer.Deserialize<HandOver.Asked>(line)!;
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            _ = LeaveWithCallerAsync(reader, gone);
            var (output, error) = (new Saying(stream, text => new(Out: text)), new Saying(stream, text => new(Error: text)));
            var exit = await CommandLine.RunAsync(asked.Args, new InServer(settings, services, asked), output, error, gone.Token);
            await Saying.WriteAsync(stream, new(Exit: exit));
        }
        catch (Exception cut) when (cut is IOException or JsonException or OperationCanceledException or ObjectDisposedException)
        {
            log.LogWarning("A verb that was handed over ended early: {Kind}", cut.GetType().Name);
        }
    }

    /// <summary>Whoever presses Ctrl-C closes the connection; the verb ends too.</summary>
    private static async Task LeaveWithCallerAsync(StreamReader reader, CancellationTokenSource gone)
    {
        try
        {
            if (await reader.ReadLineAsync(gone.Token) is null) await gone.CancelAsync();
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The verb is done.
        }
    }

    /// <summary>What the verb writes, line by line to the caller.</summary>
    private sealed class Saying(Stream stream, Func<string, HandOver.Said> made) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value)
        {
            if (!string.IsNullOrEmpty(value)) WriteAsync(stream, made(value)).GetAwaiter().GetResult();
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void WriteLine() => Write("\n");

        public static async Task WriteAsync(Stream stream, HandOver.Said said)
        {
            await stream.WriteAsync(HandOver.Line(said));
            await stream.FlushAsync();
        }
    }
}
