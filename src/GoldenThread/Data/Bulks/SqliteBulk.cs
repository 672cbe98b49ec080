using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GoldenThread.Data.Bulks;

/// <summary>SQLite: one prepared statement, run for each row inside the open transaction. Nothing travels, so rows need not be gathered.</summary>
internal static class SqliteBulk
{
    public static async Task InsertAsync(Db db, BulkTable table, object[] rows, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // names of our own tables and columns
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})";
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
