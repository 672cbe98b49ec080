using System.Net.Sockets;
using System.Text.Json;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Cli;

/// <summary>A verb handed to the running server: on SQLite only one process may write. The socket lies in the data folder and answers its owner alone.</summary>
public static class HandOver
{
    /// <summary>What was typed, where, by which build, and the day that the caller's clock was moved to.</summary>
    public sealed record Asked(IReadOnlyList<string> Args, string Folder, string Build, DateOnly? Today);

    /// <summary>Which build this is: a server of another one does not do as it is told.</summary>
    public static string Build { get; } = typeof(HandOver).Assembly.ManifestModule.ModuleVersionId.ToString();

    /// <summary>A piece of what the verb says, or at the end how it went.</summary>
    public sealed record Said(string? Out = null, string? Error = null, int? Exit = null);

    /// <summary>The exit code, or null when no server answers.</summary>
    public static async Task<int?> TryAsync(Settings settings, Asked asked, TextWriter output, TextWriter error, CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            using var reachable = new ShortPath(settings.Socket());
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(reachable.Path), stop);
        }
        catch (SocketException)
        {
            return null;
        }

        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Line(asked), stop);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(stop) is { } line)
        {
            var said = JsonSerializer.Deserialize<Said>(line)!;
            if (said.Out is not null) await output.WriteAsync(said.Out);
            if (said.Error is not null) await error.WriteAsync(said.Error);
            if (said.Exit is { } code) return code;
        }

        await error.WriteLineAsync("The server stopped before it was done. Start it again and look whether the work was done.");
        return Exit.BadInput;
    }

    /// <summary>One message is one line.</summary>
    internal static byte[] Line<T>(T message) => [.. JsonSerializer.SerializeToUtf8Bytes(message), (byte)'\n'];
}

/// <summary>Unix sockets have at most 107 bytes of path: a longer one is reached through a link that lives for the moment of binding or connecting.</summary>
public sealed class ShortPath : IDisposable
{
    private readonly string? _link;

    public ShortPath(string path)
    {
        Path = path;
        if (System.Text.Encoding.UTF8.GetByteCount(path) <= 100) return;
        _link = System.IO.Path.Combine("/tmp", "gt-" + Guid.NewGuid().ToString("N"));
        Directory.CreateSymbolicLink(_link, System.IO.Path.GetDirectoryName(path)!);
        Path = System.IO.Path.Combine(_link, System.IO.Path.GetFileName(path));
    }

    public string Path { get; }

    public void Dispose()
    {
        if (_link is not null) File.Delete(_link);
    }
}
