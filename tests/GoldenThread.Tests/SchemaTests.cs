using System.Reflection;
using GoldenThread.Data;
using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed class SchemaTests
{
    [Theory, OnBoth]
    public async Task Both_databases_build_from_empty_and_have_no_pending_change(Database kind)
    {
        await using var test = await TestDb.CreateAsync(kind);
        await using var db = test.Open();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_column_that_can_hold_personal_data_is_marked_with_its_class()
    {
        using var db = new DatabaseSettings { SqliteFile = "unused.db" }.Open();
        var unmarked =
            from type in db.Model.GetEntityTypes().SelectMany(e => e.GetComplexProperties().Select(c => (Microsoft.EntityFrameworkCore.Metadata.ITypeBase)c.ComplexType).Prepend(e))
            from property in type.GetProperties()
            where CanBePersonal(property.ClrType) && ClassOf(type, property.PropertyInfo) is null
            select $"{type.ClrType.Name}.{property.Name}";

        unmarked.ShouldBeEmpty();
    }

    [Fact]
    public void Every_foreign_key_between_owned_records_carries_the_partnership()
    {
        using var db = new DatabaseSettings { SqliteFile = "unused.db" }.Open();
        var bare =
            from type in db.Model.GetEntityTypes()
            where typeof(IOwned).IsAssignableFrom(type.ClrType)
            from key in type.GetForeignKeys()
            where typeof(IOwned).IsAssignableFrom(key.PrincipalEntityType.ClrType) && key.Properties[0].Name != nameof(IOwned.PartnershipId)
            select $"{type.ClrType.Name} -> {key.PrincipalEntityType.ClrType.Name}";

        bare.ShouldBeEmpty();
    }

    private static bool CanBePersonal(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type == typeof(byte[]) || type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(TimeOnly)
            || typeof(IEnumerable<string>).IsAssignableFrom(type);
    }

    private static DataClass? ClassOf(Microsoft.EntityFrameworkCore.Metadata.ITypeBase type, PropertyInfo? property) =>
        (property?.GetCustomAttribute<HoldsAttribute>() ?? type.ClrType.GetCustomAttribute<HoldsAttribute>())?.Class;
}
