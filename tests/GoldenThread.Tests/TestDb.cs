using GoldenThread.Data;
using Npgsql;

namespace GoldenThread.Tests;

/// <summary>A fresh database for one test: a copy of a template that is migrated once a run. On PostgreSQL it is used as the app role, so row-level security is always in force.</summary>
public sealed class TestDb : IAsyncDisposable
{
    private const string AppRole = "goldenthread_test_app";

    private static readonly SemaphoreSlim _once = new(1, 1);
    private static string? _sqliteTemplate;
    private static string? _postgresTemplate;

    private readonly string _name;

    private TestDb(Database kind, string name, DatabaseSettings settings)
    {
        Kind = kind;
        _name = name;
        Settings = settings;
    }

    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable("GOLDENTHREAD_TEST_POSTGRES");

    public static bool OnlyPostgres { get; } = Environment.GetEnvironmentVariable("GOLDENTHREAD_TEST_ONLY") == "postgres";

    public Database Kind { get; }

    public DatabaseSettings Settings { get; }

    public static async Task<TestDb> CreateAsync(Database kind)
    {
        await _once.WaitAsync();
        try
        {
            if (kind == Database.Sqlite) _sqliteTemplate ??= await SqliteTemplateAsync();
            else _postgresTemplate ??= await PostgresTemplateAsync();
        }
        finally
        {
            _once.Release();
        }

        var name = $"gt_{Guid.NewGuid():N}";
        if (kind == Database.Sqlite)
        {
            var file = Path.Combine(Folder, name + ".db");
            File.Copy(_sqliteTemplate!, file);
            return new(kind, file, new() { SqliteFile = file, Strict = true });
        }

        await ExecuteAsync(Connection("postgres"), $"CREATE DATABASE {name} TEMPLATE {_postgresTemplate}");
        return new(kind, name, new() { Postgres = Connection(name, AppRole), PostgresOwner = Connection(name), Strict = true });
    }

    /// <summary>A new context; each has its own connection, as each request does.</summary>
    public Db Open() => Settings.Open();

    public async ValueTask DisposeAsync()
    {
        if (Kind == Database.Sqlite)
        {
            foreach (var file in Directory.GetFiles(Folder, Path.GetFileName(_name) + "*")) File.Delete(file);
            return;
        }

        await using (var pool = new NpgsqlConnection(Settings.Postgres)) NpgsqlConnection.ClearPool(pool);
        await ExecuteAsync(Connection("postgres"), $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static string Folder { get; } = Directory.CreateTempSubdirectory("goldenthread-tests-").FullName;

    private static async Task<string> SqliteTemplateAsync()
    {
        var file = Path.Combine(Folder, "template.db");
        await Schema.MigrateAsync(new() { SqliteFile = file });
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return file;
    }

    private static async Task<string> PostgresTemplateAsync()
    {
        var name = $"gt_template_{Guid.NewGuid():N}";
        await ExecuteAsync(Connection("postgres"), $"DO $$ BEGIN CREATE ROLE {AppRole} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        await ExecuteAsync(Connection("postgres"), $"CREATE DATABASE {name}");
        await Schema.MigrateAsync(new() { Postgres = Connection(name, AppRole), PostgresOwner = Connection(name), Strict = true });
        await using (var pool = new NpgsqlConnection(Connection(name))) NpgsqlConnection.ClearPool(pool);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ExecuteAsync(Connection("postgres"), $"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
        return name;
    }

    private static string Connection(string database, string? role = null)
    {
        // Said here, so that the pools cleared above are the ones that were used.
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = database, MaxPoolSize = 60, MaxAutoPrepare = 500 };
        if (role is not null) connection.Username = role;
        return connection.ToString();
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = new NpgsqlConnection(connection);
        await source.OpenAsync();
        await using var command = new NpgsqlCommand(sql, source);
        await command.ExecuteNonQueryAsync();
    }
}
