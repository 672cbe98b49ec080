using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

/// <summary>What EF's migrations cannot say on PostgreSQL: row-level security forced on every owned table, and what the app role may do. Applied after every migration, as the owner.</summary>
internal static class PostgresSchema
{
    public static async Task ApplyAsync(Db db, string appRole, CancellationToken stop)
    {
        var role = Quote(appRole);
        var sql = new List<string>
        {
            $"GRANT USAGE ON SCHEMA public TO {role}",
            $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        };
        foreach (var table in OwnedTables(db))
        {
            sql.Add($"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY");
            sql.Add($"ALTER TABLE {table} FORCE ROW LEVEL SECURITY");
            sql.Add($"DROP POLICY IF EXISTS one_partnership ON {table}");
            sql.Add($"CREATE POLICY one_partnership ON {table} USING (partnership_id = current_setting('app.partnership')::uuid)");
        }

        foreach (var (table, changeable) in AppendOnly.Tables)
        {
            sql.Add($"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role}");
            if (changeable.Length > 0) sql.Add($"GRANT UPDATE ({string.Join(", ", changeable.Select(c => $"\"{c}\""))}) ON {table} TO {role}");
        }

#pragma warning disable EF1002 // names of our own tables, and a quoted role
        await db.Database.ExecuteSqlRawAsync(string.Join(";\n", sql), stop);
#pragma warning restore EF1002
    }

    /// <summary>Every table that carries a partnership.</summary>
    public static IReadOnlyList<string> OwnedTables(Db db) =>
        [.. db.Model.GetEntityTypes().Where(e => typeof(IOwned).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).Distinct(StringComparer.Ordinal)];

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
