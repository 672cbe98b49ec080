using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Imports;

/// <summary>What an agency's heading means, remembered from its last file.</summary>
[Holds(DataClass.Nothing)]
public sealed class ImportColumn : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The agency whose files have it; null for files of the whole partnership.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>The heading, folded.</summary>
    public required string Heading { get; init; }

    public required ImportField Field { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportColumn>
    {
        public void Configure(EntityTypeBuilder<ImportColumn> column)
        {
            column.ToTable("people_import_columns");
            column.Property(c => c.Heading).HasMaxLength(200);
            column.BelongsTo<ImportColumn, Agency>(c => c.AgencyId);
            column.HasIndex(c => new { c.PartnershipId, c.AgencyId, c.Heading });
        }
    }
}

/// <summary>What a column of a staff list can say.</summary>
public enum ImportField
{
    Email,
    FirstName,
    LastName,
    FullName,
    Agency,
    JobTitle,
    StaffNumber,
    Team,
    StaffGroup,
    Level,
    SectorRoles,
    LineManager,
    From,
    Until,
}
