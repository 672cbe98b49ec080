using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Intakes;

/// <summary>One row of a file of the earlier system: brought in, recorded already, or left out and why.</summary>
[Holds(DataClass.Workforce)]
public sealed class IntakeLine : IOwned
{
    public const int LongestAbout = 400;

    public const int LongestKey = 300;

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid IntakeId { get; init; }

    /// <summary>The row in the file, the headings being row 1.</summary>
    public required int Row { get; init; }

    public required IntakeOutcome Outcome { get; init; }

    /// <summary>Why it stays out, as a stable code.</summary>
    [Holds(DataClass.Nothing)]
    public string? Code { get; init; }

    /// <summary>Why it stays out, in words.</summary>
    public string? Words { get; init; }

    /// <summary>What it is about, in a line: "Ben Lowe, Level 1, 3 March 2025".</summary>
    public required string About { get; init; }

    /// <summary>The earlier system's own number of it, folded; by it other files refer to it.</summary>
    public string? Key { get; init; }

    /// <summary>What is added up on the reconciliation sheet: minutes, places, people.</summary>
    public required int Amount { get; init; }

    /// <summary>The record here.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>The record that it brings in, as JSON; null where another row of the file does.</summary>
    public string? Becomes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<IntakeLine>
    {
        public void Configure(EntityTypeBuilder<IntakeLine> line)
        {
            line.ToTable("people_intake_lines");
            line.Property(l => l.Code).HasMaxLength(60);
            line.Property(l => l.Words).HasMaxLength(1000);
            line.Property(l => l.About).HasMaxLength(LongestAbout);
            line.Property(l => l.Key).HasMaxLength(LongestKey);
            line.BelongsTo<IntakeLine, Intake>(l => l.IntakeId);
            line.HasIndex(l => new { l.PartnershipId, l.IntakeId, l.Outcome, l.Row });
            line.HasIndex(l => new { l.PartnershipId, l.RecordId });
        }
    }
}

public enum IntakeOutcome
{
    /// <summary>Brought in.</summary>
    Store,

    /// <summary>Recorded here already.</summary>
    Known,

    /// <summary>Stays out, with its reason.</summary>
    LeftOut,
}
