using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GoldenThread.Data.Bulks;

/// <summary>SQLite: one prepared statement, run for each row inside the open transaction. Nothing travels, so rows need not be gathered.</summary>
internal static class SqliteBulk
{
    public static Task InsertAsync(Db db, BulkTable table, object[] rows, CancellationToken stop) =>
        RunAsync(db, table, rows, $"INSERT INTO \"{table.Name}\" ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})", stop);

    /// <summary>The first two columns are the key.</summary>
    public static Task UpdateAsync(Db db, BulkTable table, object[] rows, CancellationToken stop) =>
        RunAsync(db, table, rows, $"UPDATE \"{table.Name}\" SET {string.Join(", ", table.Columns.Select((c, i) => $"\"{c.Name}\" = @p{i}").Skip(2))} WHERE \"{table.Columns[0].Name}\" = @p0 AND \"{table.Columns[1].Name}\" = @p1", stop);

    private static async Task RunAsync(Db db, BulkTable table, object[] rows, string statement, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // names of our own tables and columns
        command.CommandText = statement;
#pragma warning restore CA2100
        var parameters = table.Columns.Select((column, i) => column.Parameter(command, $"@p{i}")).ToArray();
        command.Parameters.AddRange(parameters);
        await command.PrepareAsync(stop);
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = table.Columns[i].Of(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}
