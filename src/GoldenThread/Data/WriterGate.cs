using System.Collections.Concurrent;

namespace GoldenThread.Data;

/// <summary>SQLite's one door for writing and for checkpoints: one at a time for each file, people before jobs.</summary>
public sealed class WriterGate
{
    private static readonly ConcurrentDictionary<string, WriterGate> _gates = new(StringComparer.Ordinal);

    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _people = new();
    private readonly Queue<TaskCompletionSource> _jobs = new();
    private bool _taken;

    public static WriterGate Of(string file) => _gates.GetOrAdd(Path.GetFullPath(file), _ => new());

    /// <summary>Waits for the door; dispose what comes back to open it for the next.</summary>
    public async Task<IDisposable> EnterAsync(bool background, CancellationToken stop)
    {
        TaskCompletionSource turn;
        lock (_lock)
        {
            if (!_taken)
            {
                _taken = true;
                return new Turn(this);
            }

            turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            (background ? _jobs : _people).Enqueue(turn);
        }

        await using var cancelled = stop.Register(() => turn.TrySetCanceled(stop));
        await turn.Task;
        return new Turn(this);
    }

    private void Leave()
    {
        lock (_lock)
        {
            while (_people.TryDequeue(out var next) || _jobs.TryDequeue(out next))
                if (next.TrySetResult()) return;
            _taken = false;
        }
    }

    private sealed class Turn(WriterGate gate) : IDisposable
    {
        private WriterGate? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Leave();
    }
}
