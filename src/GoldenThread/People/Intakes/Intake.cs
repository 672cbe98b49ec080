using GoldenThread.Data;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Intakes;

/// <summary>One file of the system that a partnership leaves: what it would bring in, and what became of it. Every row has its line.</summary>
[Holds(DataClass.Account)]
public sealed class Intake : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>What it brings in: "organisations", "learning", "events", "bookings".</summary>
    [Holds(DataClass.Nothing)]
    public required string Kind { get; init; }

    public required string FileName { get; init; }

    [Holds(DataClass.Nothing)]
    public required string FileHash { get; init; }

    public required ImportState State { get; set; }

    /// <summary>The kept file, while its columns are not yet known.</summary>
    public Guid? FileId { get; set; }

    public Guid? MadeById { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? AppliedAt { get; set; }

    public DateTime? UndoneAt { get; set; }

    /// <summary>Rows of the file, without headings and empty rows.</summary>
    public required int Rows { get; init; }

    /// <summary>A row that brings in a record, or belongs to one that another row brings in.</summary>
    public IntakeLine Stores(int row, string about, Guid recordId, string? becomes, int amount, string? key = null) => Line(row, IntakeOutcome.Store, about, amount, key, recordId, becomes);

    /// <summary>A row that says what is recorded already.</summary>
    public IntakeLine Knows(int row, string about, Guid recordId, int amount, string? key = null) => Line(row, IntakeOutcome.Known, about, amount, key, recordId);

    /// <summary>A row that stays out, and why.</summary>
    public IntakeLine LeavesOut(int row, string about, (string Code, string Words) no, int amount, string? key = null) => Line(row, IntakeOutcome.LeftOut, about, amount, key, no: no);

    private IntakeLine Line(int row, IntakeOutcome outcome, string about, int amount, string? key, Guid? recordId = null, string? becomes = null, (string Code, string Words)? no = null) => new()
    {
        PartnershipId = PartnershipId, Id = Guid.CreateVersion7(), IntakeId = Id, Row = row, Outcome = outcome, Code = no?.Code, Words = no?.Words, About = CellText.Cut(about, IntakeLine.LongestAbout),
        Key = key is { Length: > IntakeLine.LongestKey } ? key[..IntakeLine.LongestKey] : key, Amount = amount, RecordId = recordId, Becomes = becomes,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<Intake>
    {
        public void Configure(EntityTypeBuilder<Intake> intake)
        {
            intake.ToTable("people_intakes");
            intake.Property(i => i.Kind).HasMaxLength(30);
            intake.Property(i => i.FileName).HasMaxLength(255);
            intake.Property(i => i.FileHash).HasMaxLength(64);
            intake.BelongsTo<Intake, Person>(i => i.MadeById);
            intake.BelongsTo<Intake, StoredFile>(i => i.FileId);
            intake.HasIndex(i => new { i.PartnershipId, i.MadeAt });
        }
    }
}
