using System.Data.Common;
using GoldenThread.Foundation;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace GoldenThread.Data;

/// <summary>
/// Every column that says whose a record is or who made it, read from the model itself: whatever a module adds is moved with the person, and a test fails where a column is neither
/// moved nor named here as staying.
/// </summary>
public static class PersonColumns
{
    /// <summary>Columns that go on naming the old record, and why. What may never be rewritten is found by itself.</summary>
    public static IReadOnlyDictionary<string, string> Stays { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["people_import_lines.person_id"] = "what a staff list changed, as it was",
        ["people_merges.kept_id"] = "the merge itself",
        ["people_merges.merged_id"] = "the merge itself",
        ["people_merges.made_by_id"] = "who merged, as it was",
        ["people_people.merged_into_id"] = "the merge itself",
    };

    /// <summary>The columns that are moved when two records of one person become one.</summary>
    public static IReadOnlyList<PersonColumn> Moved(IModel model) => [.. All(model).Where(c => !Stays.ContainsKey(c.Name) && !IsWrittenOnce(c.Table))];

    /// <summary>Every column that refers to a person, by foreign key or by its name.</summary>
    public static IEnumerable<PersonColumn> All(IModel model) =>
        from entity in model.GetEntityTypes()
        where typeof(IOwned).IsAssignableFrom(entity.ClrType) && entity.GetTableName() is not null
        from property in entity.GetProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid) && RefersToPerson(property)
        orderby entity.GetTableName(), property.Name
        select new PersonColumn(entity, property);

    public static bool IsWrittenOnce(string table) => AppendOnly.Tables.Any(t => t.Table == table);

    private static bool RefersToPerson(IProperty property)
    {
        var keys = property.GetContainingForeignKeys().ToList();
        if (keys.Count > 0) return keys.Exists(k => k.PrincipalEntityType.ClrType == typeof(Person) && property.Name != nameof(IOwned.PartnershipId));
        return property.Name.EndsWith("PersonId", StringComparison.Ordinal) || property.Name.EndsWith("ById", StringComparison.Ordinal) || property.Name == "ActorId";
    }

    /// <summary>The rows of the chosen partnership whose column names a person.</summary>
    public static async Task<IReadOnlyList<Guid>> RowsOfAsync(this Db db, PersonColumn column, Guid person, CancellationToken stop)
    {
        await using var command = db.Command($"SELECT \"{column.IdColumn}\" FROM \"{column.Table}\" WHERE \"{column.PartnershipColumn}\" = @partnership AND \"{column.Column}\" = @person", column, person);
        var rows = new List<Guid>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(reader.GetGuid(0));
        return rows;
    }

    /// <summary>Lets the rows name another person; answers how many did name the first.</summary>
    public static async Task<int> MoveAsync(this Db db, PersonColumn column, Guid from, Guid to, IReadOnlyCollection<Guid> rows, CancellationToken stop)
    {
        var moved = 0;
        foreach (var row in rows)
        {
            await using var command = db.Command($"UPDATE \"{column.Table}\" SET \"{column.Column}\" = @to WHERE \"{column.PartnershipColumn}\" = @partnership AND \"{column.IdColumn}\" = @id AND \"{column.Column}\" = @person", column, from);
            Add(command, column.Id, "@id", row);
            Add(command, column.Property, "@to", to);
            moved += await command.ExecuteNonQueryAsync(stop);
        }

        return moved;
    }

    /// <summary>How many rows of one person would stand where the other has one already, by the table's unique indexes.</summary>
    public static async Task<int> ClashesAsync(this Db db, PersonColumn column, Guid from, Guid to, CancellationToken stop)
    {
        var clashes = 0;
        foreach (var index in column.Entity.GetIndexes().Where(i => i.IsUnique && i.Properties.Contains(column.Property)))
        {
            var filter = index.GetFilter() is { } only ? $" AND ({only})" : "";
            var rows = $"SELECT * FROM \"{column.Table}\" WHERE \"{column.PartnershipColumn}\" = @partnership{filter}";
            var same = string.Concat(index.Properties.Where(p => p != column.Property).Select(p => $" AND one.\"{p.GetColumnName()}\" = other.\"{p.GetColumnName()}\""));
            await using var command = db.Command($"SELECT COUNT(*) FROM ({rows}) AS one JOIN ({rows}) AS other ON one.\"{column.Column}\" = @person AND other.\"{column.Column}\" = @to{same}", column, from);
            Add(command, column.Property, "@to", to);
            clashes += Convert.ToInt32(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
        }

        return clashes;
    }

    private static DbCommand Command(this Db db, string statement, PersonColumn column, Guid person)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // names of our own tables and columns
        command.CommandText = statement;
#pragma warning restore CA2100
        Add(command, column.Entity.FindProperty(nameof(IOwned.PartnershipId))!, "@partnership", db.PartnershipId);
        Add(command, column.Property, "@person", person);
        return command;
    }

    private static void Add(DbCommand command, IProperty property, string name, Guid value) =>
        command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, name, value, nullable: false));
}

/// <summary>A column that refers to a person.</summary>
public sealed record PersonColumn(IEntityType Entity, IProperty Property)
{
    public string Table => Entity.GetTableName()!;

    public string Column => Property.GetColumnName();

    /// <summary>"programme_bookings.person_id".</summary>
    public string Name => $"{Table}.{Column}";

    /// <summary>The kind of record, as the trail says it: "booking".</summary>
    public string Kind => Names.Snake(Entity.ClrType.Name);

    internal IProperty Id => Entity.FindProperty(nameof(IOwned.Id))!;

    internal string IdColumn => Id.GetColumnName();

    internal string PartnershipColumn => Entity.FindProperty(nameof(IOwned.PartnershipId))!.GetColumnName();
}
