using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Merging;

/// <summary>Two records of one person have become one; the old one stays, empty, and says where everything went.</summary>
[Holds(DataClass.Account)]
public sealed class PersonMerge : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid KeptId { get; init; }

    public required Guid MergedId { get; init; }

    public required string Why { get; init; }

    /// <summary>The sign-in that came with the old record, where the kept one had none.</summary>
    public Guid? AccountId { get; init; }

    public Guid? MadeById { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? UndoneAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PersonMerge>
    {
        public void Configure(EntityTypeBuilder<PersonMerge> merge)
        {
            merge.ToTable("people_merges");
            merge.Property(m => m.Why).HasMaxLength(1000);
            merge.BelongsTo<PersonMerge, Person>(m => m.KeptId);
            merge.BelongsTo<PersonMerge, Person>(m => m.MergedId);
            merge.BelongsTo<PersonMerge, Person>(m => m.MadeById);
        }
    }
}

/// <summary>One row that named the old record and now names the kept one.</summary>
[Holds(DataClass.Account)]
public sealed class MergedRow : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MergeId { get; init; }

    /// <summary>The table and column: "programme_bookings.person_id".</summary>
    [Holds(DataClass.Nothing)]
    public required string Place { get; init; }

    public required Guid RowId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MergedRow>
    {
        public void Configure(EntityTypeBuilder<MergedRow> row)
        {
            row.ToTable("people_merged_rows");
            row.Property(r => r.Place).HasMaxLength(130);
            row.BelongsTo<MergedRow, PersonMerge>(r => r.MergeId);
        }
    }
}
