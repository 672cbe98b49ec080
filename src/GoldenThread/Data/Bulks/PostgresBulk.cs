using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace GoldenThread.Data.Bulks;

/// <summary>PostgreSQL: one statement for many rows, an array for each column. COPY would be faster still, but row-level security refuses it.</summary>
internal static class PostgresBulk
{
    public static Task InsertAsync(Db db, BulkTable table, object[] rows, CancellationToken stop) =>
        RunAsync(db, table, rows, (given, names, selected) => $"INSERT INTO \"{table.Name}\" ({table.ColumnList}) SELECT {string.Join(", ", selected)} FROM unnest({given}) AS rows({names})", stop);

    /// <summary>The first two columns are the key.</summary>
    public static Task UpdateAsync(Db db, BulkTable table, object[] rows, CancellationToken stop) =>
        RunAsync(db, table, rows, (given, names, selected) => $"UPDATE \"{table.Name}\" AS kept SET {string.Join(", ", table.Columns.Select((c, i) => $"\"{c.Name}\" = {selected[i]}").Skip(2))} FROM unnest({given}) AS rows({names}) WHERE kept.\"{table.Columns[0].Name}\" = c0 AND kept.\"{table.Columns[1].Name}\" = c1", stop);

    private static async Task RunAsync(Db db, BulkTable table, object[] rows, Func<string, string, IReadOnlyList<string>, string> statement, CancellationToken stop)
    {
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        var selected = new List<string>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            var parameter = (NpgsqlParameter)column.Parameter(command, $"p{i}");
            var isList = parameter.NpgsqlDbType.HasFlag(NpgsqlDbType.Array);
            parameter.NpgsqlDbType = NpgsqlDbType.Array | (isList ? NpgsqlDbType.Text : parameter.NpgsqlDbType);
            parameter.Value = isList ? Literals(column, rows) : Values(column, rows);
            command.Parameters.Add(parameter);
            selected.Add(isList ? $"c{i}::{column.Mapping.StoreType}" : $"c{i}");
        }

        var every = Enumerable.Range(0, table.Columns.Count).ToList();
#pragma warning disable CA2100 // names of our own tables and columns
        command.CommandText = statement(string.Join(", ", every.Select(i => $"@p{i}")), string.Join(", ", every.Select(i => $"c{i}")), selected);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }

    private static Array Values(BulkColumn column, object[] rows)
    {
        var values = Array.CreateInstance(column.StoredType, rows.Length);
        for (var i = 0; i < rows.Length; i++) values.SetValue(column.Of(rows[i]), i);
        return values;
    }

    /// <summary>A column that is itself an array goes as text, since unnest would lay arrays of arrays flat.</summary>
    private static string?[] Literals(BulkColumn column, object[] rows) => [.. rows.Select(row => column.Of(row) is IEnumerable list ? Literal(list) : null)];

    private static string Literal(IEnumerable list) =>
        "{" + string.Join(',', list.Cast<object?>().Select(item => item is null ? "NULL" : "\"" + item.ToString()!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"")) + "}";
}
