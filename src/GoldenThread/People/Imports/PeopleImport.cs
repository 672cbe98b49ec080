using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Imports;

/// <summary>One file from an employer's staff list: what it would change, and what became of it. Its lines are the table of changes.</summary>
[Holds(DataClass.Account)]
public sealed class PeopleImport : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The one agency whose staff it lists; null for a file that names the agency in every row.</summary>
    public Guid? AgencyId { get; init; }

    public required string FileName { get; init; }

    [Holds(DataClass.Nothing)]
    public required string FileHash { get; init; }

    /// <summary>It lists everybody who works there: who is not in it has left.</summary>
    public required bool Complete { get; init; }

    /// <summary>Whoever sent it reaches only their own agency: people known elsewhere are not theirs to take in.</summary>
    public required bool OwnAgencyOnly { get; init; }

    public required ImportState State { get; set; }

    /// <summary>The kept file, while its columns are not yet known.</summary>
    public Guid? FileId { get; set; }

    public Guid? MadeById { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? AppliedAt { get; set; }

    public DateTime? UndoneAt { get; set; }

    /// <summary>Rows of the file, without headings and empty rows.</summary>
    public int Rows { get; set; }

    /// <summary>Rows that say what is recorded already.</summary>
    public int Unchanged { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PeopleImport>
    {
        public void Configure(EntityTypeBuilder<PeopleImport> import)
        {
            import.ToTable("people_imports");
            import.Property(i => i.FileName).HasMaxLength(255);
            import.Property(i => i.FileHash).HasMaxLength(64);
            import.BelongsTo<PeopleImport, Agency>(i => i.AgencyId);
            import.BelongsTo<PeopleImport, Person>(i => i.MadeById);
            import.BelongsTo<PeopleImport, StoredFile>(i => i.FileId);
            import.HasIndex(i => new { i.PartnershipId, i.MadeAt });
        }
    }
}

public enum ImportState
{
    /// <summary>Some needed columns could not be found; somebody has to say which they are.</summary>
    AwaitingColumns,

    /// <summary>What it would change can be seen; nothing has been changed.</summary>
    Previewed,
    Applied,
    Undone,
}
