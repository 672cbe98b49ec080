using GoldenThread.Data;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.Value;

/// <summary>One cost of a course, or one benefit with the assumption that it rests on .</summary>
[Holds(DataClass.Thread)]
public sealed class ValueItem : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid CourseId { get; init; }

    public required ValueKind Kind { get; init; }

    public required string Words { get; init; }

    public required Money Amount { get; init; }

    /// <summary>What must be true for it; a benefit always has one.</summary>
    public string? Assumption { get; init; }

    /// <summary>In which programme year it falls.</summary>
    public required int Year { get; init; }

    /// <summary>Taken back with a reason in the trail; it no longer counts.</summary>
    public DateTime? WithdrawnAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ValueItem>
    {
        public void Configure(EntityTypeBuilder<ValueItem> item)
        {
            item.ToTable("evaluation_value_items");
            item.ComplexProperty(i => i.Amount);
            item.Property(i => i.Words).HasMaxLength(300);
            item.Property(i => i.Assumption).HasMaxLength(1000);
            item.BelongsTo<ValueItem, Course>(i => i.CourseId);
        }
    }
}

public enum ValueKind
{
    Cost,
    Benefit,
}
