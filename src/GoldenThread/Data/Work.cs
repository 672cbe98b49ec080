using Microsoft.EntityFrameworkCore.Storage;

namespace GoldenThread.Data;

/// <summary>One short transaction. An operation called by another joins the one that is open; only the outermost commits. Left without commit it is undone.</summary>
public sealed class Work : IAsyncDisposable
{
    private readonly IDbContextTransaction? _transaction;
    private readonly Func<Task>? _afterCommit;
    private readonly IDisposable? _gate;
    private readonly Work? _outer;
    private bool _committed;
    private bool _doomed;

    internal Work(IDbContextTransaction transaction, bool writes, IDisposable? gate = null, Func<Task>? afterCommit = null)
    {
        _transaction = transaction;
        _gate = gate;
        _afterCommit = afterCommit;
        Writes = writes;
    }

    private Work(Work outer, bool writes)
    {
        _outer = outer;
        Writes = writes;
    }

    internal bool Writes { get; }

    /// <summary>What must be written before the transaction ends, whatever operation it was.</summary>
    internal Func<CancellationToken, Task>? BeforeCommit { get; set; }

    internal Action? Ended { get; set; }

    /// <summary>Keeps what was done.</summary>
    public async Task CommitAsync(CancellationToken stop = default)
    {
        _committed = true;
        if (_outer is not null) return;
        if (_doomed) throw new InvalidOperationException("A part of this work was given up; it cannot be kept.");
        if (BeforeCommit is not null) await BeforeCommit(stop);
        await _transaction!.CommitAsync(stop);
        if (_afterCommit is not null) await _afterCommit();
    }

    public async ValueTask DisposeAsync()
    {
        if (_outer is not null)
        {
            if (!_committed && Writes) _outer._doomed = true;
            return;
        }

        Ended?.Invoke();
        try
        {
            await _transaction!.DisposeAsync();
        }
        finally
        {
            _gate?.Dispose();
        }
    }

    /// <summary>A part of this work. A part that only reads has nothing to keep, so leaving it without commit gives nothing up.</summary>
    internal Work Join(bool writes) => new(_outer ?? this, writes);
}
