using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Data;

/// <summary>What makes one model true on both databases: instants in UTC, enums as their codes, snake_case columns, keys that carry the partnership.</summary>
internal static class Conventions
{
    public static void Configure(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (typeof(IOwned).IsAssignableFrom(entity.ClrType))
            {
                var (partnership, id) = (entity.FindProperty(nameof(IOwned.PartnershipId))!, entity.FindProperty(nameof(IOwned.Id))!);
                id.ValueGenerated = ValueGenerated.Never;
                entity.SetPrimaryKey([partnership, id]);
            }

            Columns(entity, prefix: "");
        }
    }

    private static void Columns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(prefix + Names.Snake(property.Name));
            var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (clr.IsEnum)
            {
                property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(clr))!);
                property.SetMaxLength(40);
            }
        }

        foreach (var complex in type.GetComplexProperties())
            Columns(complex.ComplexType, prefix + Names.Snake(complex.Name) + "_");
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    private sealed class CodeConverter<T>() : ValueConverter<T, string>(
        value => Names.Code(value),
        code => Names.FromCode<T>(code)!.Value)
        where T : struct, Enum;
}

/// <summary>Foreign keys that carry the partnership, so that a join across partnerships cannot even be stored.</summary>
internal static class BelongsToExtensions
{
    public static ReferenceCollectionBuilder<TOf, T> BelongsTo<T, TOf>(this EntityTypeBuilder<T> entity, System.Linq.Expressions.Expression<Func<T, object?>> key)
        where T : class, IOwned
        where TOf : class, IOwned
    {
        var body = key.Body is System.Linq.Expressions.UnaryExpression unary ? unary.Operand : key.Body;
        var name = ((System.Linq.Expressions.MemberExpression)body).Member.Name;
        return entity.HasOne<TOf>().WithMany()
            .HasPrincipalKey(nameof(IOwned.PartnershipId), nameof(IOwned.Id))
            .HasForeignKey(nameof(IOwned.PartnershipId), name)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
