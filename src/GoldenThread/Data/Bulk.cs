using GoldenThread.Data.Bulks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    /// <summary>Rows in one statement: few round trips, and a statement that still fits in memory many times over.</summary>
    private const int RowsAtOnce = 5000;

    /// <summary>
    /// Writes many new rows at once, past the change tracker: some fifty times as fast as saving them one by one.
    /// The same rules hold as for saving: inside a writing transaction, and only rows of the chosen partnership. Parents go before children.
    /// </summary>
    public async Task InsertAllAsync<T>(IReadOnlyCollection<T> rows, CancellationToken stop = default)
        where T : class
    {
        if (_work is not { Writes: true }) throw new InvalidOperationException("Insert inside a writing transaction: begin with WriteAsync or SharedAsync(write: true).");
        if (rows.OfType<IOwned>().Any(r => r.PartnershipId != PartnershipId))
            throw new InvalidOperationException($"A {typeof(T).Name} of another partnership cannot be saved.");
        if (rows.Count == 0) return;
        var table = BulkTable.Of(Model.FindEntityType(typeof(T))!);
        foreach (var batch in rows.Chunk(RowsAtOnce))
        {
            if (this is SqliteDb) await SqliteBulk.InsertAsync(this, table, batch, stop);
            else await PostgresBulk.InsertAsync(this, table, batch, stop);
        }
    }
}
