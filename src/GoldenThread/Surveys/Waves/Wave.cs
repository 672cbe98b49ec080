using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>One asking: which version of a form, about what, from when until when, named or anonymous. A form that is paired, chased or gates a certificate is named; the database refuses anything else.</summary>
[Holds(DataClass.Public)]
public sealed class Wave : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid VersionId { get; init; }

    public required string Title { get; init; }

    /// <summary>Said before the first question. Part of the wave's key, so it can never change.</summary>
    public required WaveKind Kind { get; init; }

    /// <summary>What it is about: an event, a course, a practice week.</summary>
    public required Origin About { get; init; }

    /// <summary>The pack's code of the evaluation step that it carries out, if any.</summary>
    public string? Step { get; init; }

    public required DateOnly OpensOn { get; init; }

    /// <summary>The last day on which it can be answered.</summary>
    public required DateOnly ClosesOn { get; set; }

    /// <summary>Days between reminders; the stop rule is <see cref="RemindAtMost"/>.</summary>
    public int RemindEveryDays { get; init; } = 7;

    public int RemindAtMost { get; init; }

    /// <summary>A certificate waits for the answer.</summary>
    public bool GatesCertificate { get; init; }

    /// <summary>The wave that asked the same people before.</summary>
    public Guid? PairedWithId { get; init; }

    /// <summary>The hash of the code that opens it to anybody who holds it: a poster, a room.</summary>
    [Holds(DataClass.Secret)]
    public string? OpenLinkHash { get; init; }

    public DateTime? ClosedAt { get; set; }

    public int LockVersion { get; private set; }

    /// <summary>Whether it can be answered on that day.</summary>
    public WaveState On(DateOnly day) =>
        ClosedAt is not null || day > ClosesOn ? WaveState.Closed
        : day < OpensOn ? WaveState.NotYet
        : WaveState.Open;

    internal sealed class Mapping : IEntityTypeConfiguration<Wave>
    {
        public void Configure(EntityTypeBuilder<Wave> wave)
        {
            wave.ToTable("surveys_waves", table =>
            {
                table.HasCheckConstraint("ck_surveys_waves_named_when_it_matters_who", "kind = 'named' OR (remind_at_most = 0 AND NOT gates_certificate AND paired_with_id IS NULL)");
                table.HasCheckConstraint("ck_surveys_waves_open_link_is_anonymous", "kind = 'anonymous' OR open_link_hash IS NULL");
                table.HasCheckConstraint("ck_surveys_waves_days", "closes_on >= opens_on");
            });
            wave.HasAlternateKey(w => new { w.PartnershipId, w.Id, w.Kind });
            wave.Property(w => w.Title).HasMaxLength(300);
            wave.ComplexProperty(w => w.About, OriginMapping.Of);
            wave.Property(w => w.Step).HasMaxLength(60);
            wave.Property(w => w.OpenLinkHash).HasMaxLength(64);
            wave.BelongsTo<Wave, QuestionnaireVersion>(w => w.VersionId);
            // Paired with a wave of its own kind: named with named.
            wave.HasOne<Wave>().WithMany().HasPrincipalKey(w => new { w.PartnershipId, w.Id, w.Kind })
                .HasForeignKey(w => new { w.PartnershipId, w.PairedWithId, w.Kind }).OnDelete(DeleteBehavior.Restrict);
            wave.HasIndex(w => new { w.PartnershipId, w.ClosesOn }).HasFilter("closed_at IS NULL");
            wave.HasIndex(w => new { w.PartnershipId, w.OpenLinkHash }).IsUnique().HasFilter("open_link_hash IS NOT NULL");
        }
    }
}

public enum WaveKind
{
    /// <summary>We know who answered what.</summary>
    Named,

    /// <summary>Nobody can know who answered what.</summary>
    Anonymous,
}

public enum WaveState
{
    NotYet,
    Open,
    Closed,
}

/// <summary>Records that belong to a wave of one kind only: the key carries the kind.</summary>
internal static class OfWaveExtensions
{
    public static void OfWave<T>(this EntityTypeBuilder<T> entity, WaveKind kind)
        where T : class, IOwned, IOfWave
    {
        entity.HasOne<Wave>().WithMany().HasPrincipalKey(w => new { w.PartnershipId, w.Id, w.Kind })
            .HasForeignKey(nameof(IOwned.PartnershipId), nameof(IOfWave.WaveId), nameof(IOfWave.WaveKind)).OnDelete(DeleteBehavior.Restrict);
        entity.ToTable(table => table.HasCheckConstraint($"ck_{entity.Metadata.GetTableName()}_kind", $"wave_kind = '{Names.Code(kind)}'"));
    }
}

/// <summary>Belongs to a wave, and says of which kind.</summary>
internal interface IOfWave
{
    Guid WaveId { get; }

    WaveKind WaveKind { get; }
}
