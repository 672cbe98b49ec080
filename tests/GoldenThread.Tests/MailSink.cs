using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using GoldenThread.Foundation;

namespace GoldenThread.Tests;

/// <summary>A real mail server on this machine, not ours: npm smtp-server. It keeps what it is sent, read by a parser of its own.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    private readonly Process _node;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MailSink(Process node) => _node = node;

    public ConcurrentQueue<Arrived> Messages { get; } = new();

    public int Port { get; private set; }

    /// <summary>How our side is told of it.</summary>
    public MailServer Server => new("127.0.0.1", Port, Encrypted: false, null, null, "no-reply@learning.example.org");

    public static async Task<MailSink> StartAsync(MailSinkOptions? how = null)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Sources.Root, "tests", "mail", "server.mjs"));
        var sink = new MailSink(Process.Start(start)!);
        _ = sink.ListenAsync();
        await sink._node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(how ?? new(), _web));
        await sink._node.StandardInput.FlushAsync();
        sink.Port = await sink._port.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return sink;
    }

    /// <summary>Waits until so many messages have come, or fails after a while with how many there are.</summary>
    public async Task<IReadOnlyList<Arrived>> ReceivedAsync(int count)
    {
        for (var i = 0; i < 600 && Messages.Count < count; i++) await Task.Delay(50);
        Messages.Count.ShouldBe(count);
        return [.. Messages];
    }

    public async ValueTask DisposeAsync()
    {
        if (!_node.HasExited) _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
        {
            using var said = JsonDocument.Parse(line);
            if (said.RootElement.TryGetProperty("listening", out var port)) _port.TrySetResult(port.GetInt32());
            else Messages.Enqueue(said.Deserialize<Arrived>(_web)!);
        }

        _port.TrySetException(new InvalidOperationException(await _node.StandardError.ReadToEndAsync()));
    }
}

/// <summary>How the mail server is to behave.</summary>
public sealed record MailSinkOptions
{
    /// <summary>0 is any free port.</summary>
    public int Port { get; init; }

    /// <summary>PEM of a key and a certificate: then it offers STARTTLS.</summary>
    public string? Key { get; init; }

    public string? Cert { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Recipients it refuses, with the code it says.</summary>
    public Dictionary<string, int> Refuse { get; init; } = [];

    /// <summary>So many times it takes the whole message and then cuts the line instead of answering.</summary>
    public int CutAfterData { get; init; }
}

/// <summary>A message as the mail server got it.</summary>
public sealed record Arrived(
    string MessageId, string Subject, string Text, string Html, string From, IReadOnlyList<string> To, string ToHeader, string? Cc,
    IReadOnlyList<string> Parts, string? Calendar, bool Secure, string? User, string Raw);
