using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

/// <summary>Copies of the embedded database: taken while people work, looked at before they are trusted.</summary>
public static class SqliteFile
{
    /// <summary>Writes a whole and settled copy of what is committed at this moment; nobody has to wait for it.</summary>
    public static async Task CopyAsync(string from, string to, CancellationToken stop = default)
    {
        await using var db = new DatabaseSettings { SqliteFile = from }.Open();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {to}", stop);
        await using var written = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    /// <summary>What is wrong with a file that somebody hands us as a database of ours; null when nothing is.</summary>
    public static async Task<string?> WrongAsync(string file, CancellationToken stop = default)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            await connection.OpenAsync(stop);
            if (await FirstAsync(connection, "PRAGMA integrity_check", stop) is var answer && answer != "ok") return $"It is damaged: {answer}.";
            if (await FirstAsync(connection, "PRAGMA foreign_key_check", stop) is { } table) return $"Rows of {table} belong to rows that are not there.";
            if (await FirstAsync(connection, "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'", stop) is null) return "It is a database, but not one of GoldenThread.";
            await using var db = new DatabaseSettings { SqliteFile = file }.Open();
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var has = await FirstAsync(connection, "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"", stop);
            return has is null || known.Contains(has) ? null : $"It was written by a newer build (its schema is {has}). Use that build.";
        }
        catch (SqliteException broken)
        {
            return $"It cannot be read as a SQLite database ({broken.SqliteErrorCode}).";
        }
    }

    /// <summary>Makes a copy fit to be worked on: the write-ahead log on.</summary>
    public static async Task SettleAsync(string file, CancellationToken stop = default)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(stop);
        await FirstAsync(connection, "PRAGMA journal_mode=WAL", stop);
    }

    private static async Task<string?> FirstAsync(SqliteConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // our own words
        command.CommandText = sql;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(stop))?.ToString();
    }
}
