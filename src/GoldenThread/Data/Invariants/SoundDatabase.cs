using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV14: what the database can say of itself, and whether its schema is this build's. Asked once for all partnerships.</summary>
public sealed class SoundDatabase(DatabaseSettings settings)
{
    public const string Code = "INV14";

    public const string Promise = "The database is sound and its schema is this build's.";

    public async Task<IReadOnlyList<string>> FindAsync(Db db, CancellationToken stop)
    {
        var wrong = (await db.Database.GetPendingMigrationsAsync(stop)).Select(m => $"Migration {m} has not been applied.").ToList();
        if (db.Database.HasPendingModelChanges()) wrong.Add("The records of this build have changes that no migration holds.");
        if (!await Schema.HoldsAppRoleAsync(settings, stop)) wrong.Add("The app's role goes round row-level security (superuser, BYPASSRLS or owner of the tables).");
        await using var work = await db.SharedAsync(write: false, stop);
        wrong.AddRange(settings.IsSqlite ? await SqliteAsync(db, stop) : await PostgresAsync(db, stop));
        return wrong;
    }

    private static async Task<IEnumerable<string>> SqliteAsync(Db db, CancellationToken stop)
    {
        var integrity = await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(stop);
        var lost = await db.Database.SqlQuery<string>($"SELECT DISTINCT \"table\" || ' to ' || parent AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(stop);
        var triggers = await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync(stop);
        return
        [
            .. integrity.Where(i => i != "ok").Select(i => $"SQLite: {i}."),
            .. lost.Select(l => $"SQLite: rows of {l} are not there."),
            .. AppendOnly.Tables.SelectMany(t => new[] { $"{t.Table}_no_update", $"{t.Table}_no_delete" }).Except(triggers, StringComparer.Ordinal).Select(t => $"The guard {t} has been taken away."),
        ];
    }

    private static async Task<IEnumerable<string>> PostgresAsync(Db db, CancellationToken stop)
    {
        var indexes = await db.Database.SqlQuery<string>($"SELECT indexrelid::regclass::text AS \"Value\" FROM pg_index WHERE NOT indisvalid").ToListAsync(stop);
        var constraints = await db.Database.SqlQuery<string>($"SELECT conname::text AS \"Value\" FROM pg_constraint WHERE NOT convalidated").ToListAsync(stop);
        var secured = await db.Database.SqlQuery<string>($"SELECT c.relname::text AS \"Value\" FROM pg_class c WHERE c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)").ToListAsync(stop);
        var broken = await db.Database.SqlQuery<int>($"SELECT CAST(COALESCE(SUM(checksum_failures), 0) AS INTEGER) AS \"Value\" FROM pg_stat_database WHERE datname = current_database()").SingleAsync(stop);
        return
        [
            .. indexes.Select(i => $"Index {i} is not valid."),
            .. constraints.Select(c => $"Constraint {c} has not been checked."),
            .. PostgresSchema.OwnedTables(db).Except(secured, StringComparer.Ordinal).Select(t => $"Row-level security is not forced on {t}."),
            .. broken > 0 ? [$"{broken} pages of the database do not match their checksums."] : Array.Empty<string>(),
        ];
    }
}
