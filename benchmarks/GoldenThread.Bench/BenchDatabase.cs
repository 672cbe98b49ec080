using GoldenThread.Data;
using Npgsql;

namespace GoldenThread.Bench;

/// <summary>A database for one run: a SQLite file in a temporary folder, or a fresh database of the PostgreSQL that ./bench started.</summary>
public sealed record BenchDatabase(string Name, string Folder, DatabaseSettings Settings)
{
    private const string AppRole = "goldenthread_bench_app";

    private static readonly string? _server = Environment.GetEnvironmentVariable("GOLDENTHREAD_TEST_POSTGRES");

    public static IEnumerable<BenchDatabase> Here()
    {
        var sqlite = Directory.CreateTempSubdirectory("goldenthread-bench-").FullName;
        yield return new("sqlite", sqlite, new() { SqliteFile = Path.Combine(sqlite, "goldenthread.db") });
        if (_server is null) yield break;
        var name = $"gt_bench_{Guid.NewGuid():N}";
        Execute("postgres", $"DO $$ BEGIN CREATE ROLE {AppRole} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        Execute("postgres", $"CREATE DATABASE {name}");
        yield return new("postgres", Directory.CreateTempSubdirectory("goldenthread-bench-").FullName, new() { Postgres = Connection(name, AppRole), PostgresOwner = Connection(name, null) });
    }

    /// <summary>What the server is told.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentOf(int port) => new Dictionary<string, string>
    {
        ["GOLDENTHREAD_DATA"] = Folder,
        ["GOLDENTHREAD_MODE"] = "sample",
        ["GOLDENTHREAD_URLS"] = $"http://127.0.0.1:{port}",
        ["GOLDENTHREAD_DB"] = Settings.Postgres ?? "sqlite",
        ["GOLDENTHREAD_DB_OWNER"] = Settings.PostgresOwner ?? "",
    };

    /// <summary>What each database does by itself within minutes of much new data: PostgreSQL's autovacuum, and the job of the product for SQLite.</summary>
    public async Task AnalyzeAsync()
    {
        if (Settings.PostgresOwner is { } owner) await ExecuteAsync(owner, "ANALYZE");
        else await using (var db = Settings.Open()) await db.KeepStatisticsAsync();
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static string Connection(string database, string? role)
    {
        var connection = new NpgsqlConnectionStringBuilder(_server) { Database = database, MaxPoolSize = 64 };
        if (role is not null) connection.Username = role;
        return connection.ToString();
    }

    private static void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(Connection(database, null));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
