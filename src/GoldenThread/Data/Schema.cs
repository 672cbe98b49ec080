using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Data;

/// <summary>Brings a database up to the schema of this build.</summary>
public static class Schema
{
    /// <summary>Applies what is pending, then everything that stands beside the migrations. A SQLite file is copied first. Answers the migrations applied.</summary>
    public static async Task<IReadOnlyList<string>> MigrateAsync(DatabaseSettings settings, CancellationToken stop = default)
    {
        using var gate = settings.SqliteFile is { } path ? await WriterGate.Of(path).EnterAsync(background: false, stop) : null;
        await using var db = Owner(settings);
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        if (settings.SqliteFile is { } file)
        {
            if (pending.Count > 0 && File.Exists(file) && (await db.Database.GetAppliedMigrationsAsync(stop)).Any())
                await CopyAsync(db, $"{file}.before-{pending[^1]}", stop);
            await db.Database.MigrateAsync(stop);
            await SqliteSchema.ApplyAsync(db, stop);
        }
        else
        {
            await db.Database.MigrateAsync(stop);
            await PostgresSchema.ApplyAsync(db, new NpgsqlConnectionStringBuilder(settings.Postgres).Username!, stop);
        }

        return pending;
    }

    /// <summary>Whether the database is there and has every migration of this build.</summary>
    public static async Task<bool> IsCurrentAsync(DatabaseSettings settings, CancellationToken stop = default)
    {
        await using var db = settings.Open();
        return !(await db.Database.GetPendingMigrationsAsync(stop)).Any();
    }

    /// <summary>Whether row-level security holds the role that the app uses: neither superuser nor exempt, nor owner of the tables. SQLite has no roles.</summary>
    public static async Task<bool> HoldsAppRoleAsync(DatabaseSettings settings, CancellationToken stop = default)
    {
        if (settings.IsSqlite) return true;
        await using var db = settings.Open();
        return !await db.Database.SqlQuery<bool>($"""
            SELECT (rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user)) AS "Value" FROM pg_roles WHERE rolname = current_user
            """).SingleAsync(stop);
    }

    /// <summary>The last migration that this build knows.</summary>
    public static string LatestMigration(DatabaseSettings settings)
    {
        using var db = settings.Open();
        return db.Database.GetMigrations().Last();
    }

    private static Db Owner(DatabaseSettings settings) => settings.IsSqlite
        ? settings.Open()
        : (settings with { Postgres = settings.PostgresOwner ?? settings.Postgres }).Open();

    private static async Task CopyAsync(Db db, string target, CancellationToken stop)
    {
        if (File.Exists(target)) File.Delete(target);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {target}", stop);
    }
}
