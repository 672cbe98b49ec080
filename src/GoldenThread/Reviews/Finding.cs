using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Reviews;

/// <summary>What a review, audit or dataset found that practice should learn from. Holds no case material and no child.</summary>
[Holds(DataClass.Thread)]
public sealed class Finding : ILockable
{
    private string _title = "";

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Title
    {
        get => _title;
        set => (_title, TitleKey) = (value, value.ToLowerInvariant());
    }

    /// <summary>Lower case, for searching alike on every database.</summary>
    public string TitleKey { get; private set; } = "";

    public required FindingKind Kind { get; set; }

    public required DateOnly PublishedOn { get; set; }

    public required string Theme { get; set; }

    /// <summary>The pack's code of the partnership priority it belongs to, if any.</summary>
    public string? Priority { get; set; }

    /// <summary>Where it is published: title, publisher, reference or address.</summary>
    public string? Source { get; set; }

    /// <summary>What it says, in plain words.</summary>
    public string? Summary { get; set; }

    /// <summary>The officer decided that nothing needs to be learnt here, and why.</summary>
    public string? NoNeedWhy { get; set; }

    /// <summary>The day that was decided.</summary>
    public DateOnly? NoNeedOn { get; set; }

    public required Guid RecordedById { get; init; }

    public required DateTime RecordedAt { get; init; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Finding>
    {
        public void Configure(EntityTypeBuilder<Finding> finding)
        {
            finding.ToTable("reviews_findings");
            finding.Property(f => f.Title).HasMaxLength(300);
            finding.Property(f => f.TitleKey).HasMaxLength(300);
            finding.Property(f => f.Theme).HasMaxLength(200);
            finding.Property(f => f.Priority).HasMaxLength(60);
            finding.Property(f => f.Source).HasMaxLength(500);
            finding.Property(f => f.Summary).HasMaxLength(4000);
            finding.Property(f => f.NoNeedWhy).HasMaxLength(1000);
            finding.HasIndex(f => new { f.PartnershipId, f.PublishedOn });
        }
    }
}

/// <summary>What kind of source a finding comes from.</summary>
public enum FindingKind
{
    NationalReview,
    LocalReview,
    RapidReview,
    SingleAgencyReview,
    Audit,
    Section11,
    Data,
    Inspection,
    Research,
    Voice,
    PracticeWeek,
    Evaluation,
    Other,
}
