namespace GoldenThread.Web.Hosting;

/// <summary>The lock that lets one process at a time have the SQLite file open. The operating system takes it back when the process dies.</summary>
public sealed class OneProcess : IDisposable
{
    private readonly FileStream _held;

    private OneProcess(FileStream held) => _held = held;

    /// <summary>The lock, or null when another process has it.</summary>
    public static OneProcess? TryTake(Settings settings)
    {
        settings.MakeFolder();
        try
        {
            return new(new FileStream(settings.LockFile(), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(settings.LockFile()))
        {
            return null;
        }
    }

    /// <summary>Waits for a process that is about to end, such as a verb at work or a server that drains.</summary>
    public static async Task<OneProcess?> TakeAsync(Settings settings, TimeSpan patience, CancellationToken stop)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(50))
        {
            if (TryTake(settings) is { } held) return held;
            if (waited >= patience) return null;
            await Task.Delay(50, stop);
        }
    }

    public void Dispose() => _held.Dispose();
}
