using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Imports;

/// <summary>One thing that an import changes, or one row it cannot take and why. Rows that change nothing have none.</summary>
[Holds(DataClass.Account)]
public sealed class ImportLine : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ImportId { get; init; }

    /// <summary>The row in the file, the headings being row 1; 0 for somebody who is not in the file.</summary>
    public required int Row { get; init; }

    public required LineKind Kind { get; set; }

    /// <summary>Why, as a stable code.</summary>
    [Holds(DataClass.Nothing)]
    public string? Code { get; set; }

    /// <summary>Why, in words.</summary>
    public string? Words { get; set; }

    /// <summary>Whom it is about, as the file writes the name.</summary>
    public required string Name { get; init; }

    public required string Email { get; init; }

    public Guid? PersonId { get; set; }

    public Guid? PostId { get; set; }

    /// <summary>What was recorded when the file was looked at, as JSON of <see cref="LineState"/>; null where there was nothing.</summary>
    public string? Was { get; set; }

    /// <summary>What is to be recorded; null where nothing is to be.</summary>
    public string? Becomes { get; set; }

    /// <summary>The row as taken in, while somebody has to decide whose it is.</summary>
    public string? Asked { get; set; }

    /// <summary>Who it may be, while somebody has to decide.</summary>
    public List<string> Candidates { get; set; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ImportLine>
    {
        public void Configure(EntityTypeBuilder<ImportLine> line)
        {
            line.ToTable("people_import_lines");
            line.Property(l => l.Code).HasMaxLength(60);
            line.Property(l => l.Words).HasMaxLength(1000);
            line.Property(l => l.Name).HasMaxLength(210);
            line.Property(l => l.Email).HasMaxLength(320);
            line.BelongsTo<ImportLine, PeopleImport>(l => l.ImportId);
            line.HasIndex(l => new { l.PartnershipId, l.ImportId, l.Kind, l.Row });
        }
    }
}

/// <summary>What a line does.</summary>
public enum LineKind
{
    /// <summary>Somebody new, or another post of somebody known.</summary>
    Add,

    /// <summary>Another name, address, job, team, level or manager.</summary>
    Change,

    /// <summary>A post here of somebody who was elsewhere before.</summary>
    Move,

    /// <summary>A post ends.</summary>
    Leaver,

    /// <summary>The post that somebody leaves who moves.</summary>
    EndOfMove,

    /// <summary>Somebody has to say whether it is a person we know.</summary>
    Review,

    /// <summary>The row contradicts what is recorded or another row.</summary>
    Conflict,

    /// <summary>The row cannot be read.</summary>
    Bad,
}
