using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace GoldenThread.Data.Bulks;

/// <summary>A record's table and columns as the model has them, with complex properties laid flat.</summary>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    public static BulkTable Of(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        return new(table.Name, [.. entity.GetFlattenedProperties().Select(p => new BulkColumn(p, p.GetColumnName(table)!))]);
    }

    /// <summary>The columns of these members, in their order.</summary>
    public BulkTable Only(IReadOnlyCollection<string> members) => this with { Columns = [.. members.Select(m => Columns.Single(c => c.Member == m))] };

    public string ColumnList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
}

/// <summary>One column: how its value is taken from the record and made what the database stores.</summary>
internal sealed class BulkColumn
{
    private readonly IClrPropertyGetter _getter;
    private readonly Func<object?, object?>? _convert;

    public BulkColumn(IProperty property, string name)
    {
        if (property.IsShadowProperty()) throw new NotSupportedException($"{property.DeclaringType.ClrType.Name}.{property.Name} has no member to read.");
        (Name, Member) = (name, property.Name);
        Mapping = property.GetRelationalTypeMapping();
        _getter = property.GetGetter();
        _convert = Mapping.Converter?.ConvertToProvider;
        var stored = Mapping.Converter?.ProviderClrType ?? property.ClrType;
        StoredType = property.IsNullable && stored.IsValueType && Nullable.GetUnderlyingType(stored) is null ? typeof(Nullable<>).MakeGenericType(stored) : stored;
    }

    public string Name { get; }

    /// <summary>The record's member that it holds.</summary>
    public string Member { get; }

    public RelationalTypeMapping Mapping { get; }

    /// <summary>The type of what is stored, nullable where the column is.</summary>
    public Type StoredType { get; }

    /// <summary>The stored value; null for NULL.</summary>
    public object? Of(object row)
    {
        var value = _getter.GetClrValueUsingContainingEntity(row, []);
        return value is null || _convert is null ? value : _convert(value);
    }

    /// <summary>A parameter of the column's own type.</summary>
    public DbParameter Parameter(DbCommand command, string name) => Mapping.CreateParameter(command, name, value: null, nullable: true);
}
