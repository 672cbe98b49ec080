using System.Diagnostics;
using Npgsql;

namespace GoldenThread.Bench;

/// <summary>A bare transaction: bump one hot row, insert one row, commit; 32 clients. What a booking can cost at the least.</summary>
public static class BarePostgres
{
    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        if (Environment.GetEnvironmentVariable("GOLDENTHREAD_TEST_POSTGRES") is not { } server) return [];
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", MaxPoolSize = 32 }.ToString());
        await using (var make = source.CreateCommand("DROP TABLE IF EXISTS bench_hot, bench_rows; CREATE TABLE bench_hot (id int PRIMARY KEY, n int); INSERT INTO bench_hot VALUES (1, 0); CREATE TABLE bench_rows (id uuid PRIMARY KEY)"))
            await make.ExecuteNonQueryAsync();
        const int Each = 100;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async _ =>
        {
            await using var connection = await source.OpenConnectionAsync();
            for (var i = 0; i < Each; i++)
            {
                await using var transaction = await connection.BeginTransactionAsync();
                await using (var bump = new NpgsqlCommand("UPDATE bench_hot SET n = n + 1 WHERE id = 1", connection)) await bump.ExecuteNonQueryAsync();
                await using (var insert = new NpgsqlCommand("INSERT INTO bench_rows VALUES (gen_random_uuid())", connection)) await insert.ExecuteNonQueryAsync();
                await transaction.CommitAsync();
            }
        }));
        return [new("bare transaction, hot row, c=32", "postgres", 32 * Each / clock.Elapsed.TotalSeconds, "per second")];
    }
}
