using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GoldenThread.Data.Invariants;

/// <summary>INV9: every foreign key of the model, looked up with the partnership; and origins, which are links without a key.</summary>
public sealed class KeysStayInside() : Invariant("INV9", "Every reference leads to a record of the same partnership.")
{
    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var wrong = new List<string>();
        foreach (var key in db.Model.GetEntityTypes().Where(e => typeof(IOwned).IsAssignableFrom(e.ClrType)).SelectMany(e => e.GetForeignKeys()))
        {
            var lost = await LostAsync(db, key, context.PartnershipId, stop);
            if (lost > 0) wrong.Add($"{lost} rows of {key.DeclaringEntityType.GetTableName()} refer by {Column(key)} to a row of {key.PrincipalEntityType.GetTableName()} that is not there or not of this partnership.");
        }

        var needs = await db.Needs.Where(n => n.Origin.Kind == "finding" && !db.Findings.Any(f => f.Id == n.Origin.Id)).Select(n => n.Id).ToListAsync(stop);
        wrong.AddRange(needs.Select(id => $"Need {id} comes from a finding that is not of this partnership."));
        return wrong;
    }

    private static string Column(IReadOnlyForeignKey key) => string.Join(", ", key.Properties.Skip(1).DefaultIfEmpty(key.Properties[0]).Select(p => p.GetColumnName()));

    private static async Task<int> LostAsync(Db db, IReadOnlyForeignKey key, Guid partnership, CancellationToken stop)
    {
        var (table, principal) = (key.DeclaringEntityType.GetTableName(), key.PrincipalEntityType.GetTableName());
        // A key of which a part is empty refers to nothing, as the database itself reads it.
        var there = string.Join(" AND ", key.Properties.Select(own => $"t.\"{own.GetColumnName()}\" IS NOT NULL"));
        var same = string.Join(" AND ", key.Properties.Zip(key.PrincipalKey.Properties, (own, other) => $"p.\"{other.GetColumnName()}\" = t.\"{own.GetColumnName()}\""));
#pragma warning disable EF1002, EF1003 // names of our own tables and columns
        return await db.Database.SqlQueryRaw<int>(
            $"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM \"{table}\" t WHERE t.\"partnership_id\" = {{0}} AND {there} AND NOT EXISTS (SELECT 1 FROM \"{principal}\" p WHERE {same})",
            partnership).SingleAsync(stop);
#pragma warning restore EF1002, EF1003
    }
}
