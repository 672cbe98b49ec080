using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GoldenThread.Data;

/// <summary>Which database the system uses, and how to reach it.</summary>
public sealed record DatabaseSettings
{
    /// <summary>The SQLite file, or null when PostgreSQL is used.</summary>
    public string? SqliteFile { get; init; }

    /// <summary>PostgreSQL as the app role, which owns nothing and is held by row-level security.</summary>
    public string? Postgres { get; init => field = value is null ? null : Prepared(value); }

    /// <summary>PostgreSQL as the owning role: migrations and backups only.</summary>
    public string? PostgresOwner { get; init; }

    /// <summary>A question whose answer would depend on chance is refused instead of noted in the log. For tests.</summary>
    public bool Strict { get; init; }

    public bool IsSqlite => SqliteFile is not null;

    public void Configure(DbContextOptionsBuilder options)
    {
        if (SqliteFile is { } file) UseSqlite(options, file);
        else options.UseNpgsql(Postgres);
        if (Strict) options.ConfigureWarnings(w => w.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning, RelationalEventId.MultipleCollectionIncludeWarning));
    }

    /// <summary>A context on its own, for command-line verbs, jobs and tests.</summary>
    public Db Open() => IsSqlite
        ? new SqliteDb(Options<SqliteDb>())
        : new PostgresDb(Options<PostgresDb>());

    internal static void UseSqlite(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = 30 }.ToString())
        .AddInterceptors(SqlitePragmas.Instance);

    // Planning a question with row-level security costs more than answering it, so what is asked again is kept prepared.
    // A connection string that says otherwise wins: behind a pooler that shares connections by transaction it must be 0.
    private static string Prepared(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        if (said.ContainsKey("Max Auto Prepare") || said.ContainsKey("MaxAutoPrepare")) return connection;
        said["Max Auto Prepare"] = 500;
        return said.ConnectionString;
    }

    private DbContextOptions<T> Options<T>()
        where T : Db
    {
        var options = new DbContextOptionsBuilder<T>();
        Configure(options);
        return options.Options;
    }
}
