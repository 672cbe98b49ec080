using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

/// <summary>What EF's migrations cannot say on SQLite: the write-ahead log, and triggers that keep append-only tables append-only. Applied after every migration.</summary>
internal static class SqliteSchema
{
    public static async Task ApplyAsync(Db db, CancellationToken stop)
    {
        await ExecuteAsync(db, "PRAGMA journal_mode=WAL", stop);
        foreach (var (table, changeable) in AppendOnly.Tables)
        {
            await ExecuteAsync(db, $"DROP TRIGGER IF EXISTS {table}_no_delete", stop);
            await ExecuteAsync(db, $"DROP TRIGGER IF EXISTS {table}_no_update", stop);
            await ExecuteAsync(db, $"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END", stop);
            var guarded = Columns(db, table).Except(changeable, StringComparer.Ordinal).Select(c => $"NEW.\"{c}\" IS NOT OLD.\"{c}\"");
            await ExecuteAsync(db, $"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN {string.Join(" OR ", guarded)} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END", stop);
        }
    }

    private static IEnumerable<string> Columns(Db db, string table) =>
        db.Model.GetRelationalModel().Tables.Single(t => t.Name == table).Columns.Select(c => c.Name);

    private static async Task ExecuteAsync(Db db, string sql, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // names of our own tables and columns
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }
}
