using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GoldenThread.Data;

/// <summary>The embedded database: one process writes, through one gate that also covers checkpoints.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options)
{
    /// <summary>Pages in the write-ahead log after which the writer copies them into the database: about 4 MB.</summary>
    private const int CheckpointAfterPages = 1000;

    private string File => ((SqliteConnection)Database.GetDbConnection()).DataSource;

    protected override async Task<Work> BeginTransactionAsync(Guid? partnershipId, bool write, bool background, CancellationToken stop)
    {
        var gate = write ? await WriterGate.Of(File).EnterAsync(background, stop) : null;
        try
        {
            await Database.OpenConnectionAsync(stop);
            var connection = (SqliteConnection)Database.GetDbConnection();
            var begun = connection.BeginTransaction(deferred: !write);
            var transaction = await Database.UseTransactionAsync(begun, stop);
            return new Work(new Closing(transaction!, this), write, gate, write ? CheckpointWhenLongAsync : null);
        }
        catch
        {
            gate?.Dispose();
            throw;
        }
    }

    /// <summary>Every key begins with the partnership: without statistics SQLite takes all indexes for equally good and may read a whole partnership to find one person. Reads at most a thousand entries of each index.</summary>
    public override async Task KeepStatisticsAsync(CancellationToken stop = default)
    {
        using var turn = await WriterGate.Of(File).EnterAsync(background: true, stop);
        await Database.OpenConnectionAsync(stop);
        try
        {
            await Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000", stop);
            await Database.ExecuteSqlRawAsync("ANALYZE", stop);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>Copies the write-ahead log into the database while holding the gate: two connections checkpointing and writing at once can corrupt this version of SQLite.</summary>
    private async Task CheckpointWhenLongAsync()
    {
        var log = new FileInfo(File + "-wal");
        if (!log.Exists || log.Length < CheckpointAfterPages * 4096L) return;
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A transaction whose end also gives the connection back.</summary>
    private sealed class Closing(IDbContextTransaction inner, SqliteDb db) : IDbContextTransaction
    {
        public Guid TransactionId => inner.TransactionId;

        public void Commit() => inner.Commit();

        public Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

        public void Rollback() => inner.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

        public void Dispose()
        {
            inner.GetDbTransaction().Dispose();
            inner.Dispose();
            db.Database.CloseConnection();
        }

        public async ValueTask DisposeAsync()
        {
            await inner.GetDbTransaction().DisposeAsync();
            await inner.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
