using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Needs;

/// <summary>A learning need in the partnership's register, with the origin it was raised from .</summary>
[Holds(DataClass.Thread)]
public sealed class Need : ILockable
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

    /// <summary>What it was raised from: a finding, an audit answer, a survey.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The pack's code of the source, or the officer's own words where the pack names none.</summary>
    public string? Source { get; set; }

    public string? Evidence { get; set; }

    public string? Theme { get; set; }

    public string? Priority { get; set; }

    /// <summary>The pack's codes of the staff groups, target groups or levels it concerns.</summary>
    public List<string> StaffGroups { get; set; } = [];

    /// <summary>Who sees to it; null is "Nobody yet".</summary>
    public Guid? OwnerId { get; set; }

    public required NeedStatus Status { get; set; }

    public required Guid RaisedById { get; init; }

    public required DateTime RaisedAt { get; init; }

    /// <summary>What shows the result; without it a need cannot be closed .</summary>
    public string? ClosingEvidence { get; set; }

    public DateOnly? ClosingEvidenceOn { get; set; }

    public DateTime? ClosedAt { get; set; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Need>
    {
        public void Configure(EntityTypeBuilder<Need> need)
        {
            need.ToTable("needs_needs");
            need.Property(n => n.Title).HasMaxLength(300);
            need.Property(n => n.TitleKey).HasMaxLength(300);
            need.ComplexProperty(n => n.Origin, OriginMapping.Of);
            need.Property(n => n.Source).HasMaxLength(200);
            need.Property(n => n.Evidence).HasMaxLength(4000);
            need.Property(n => n.Theme).HasMaxLength(200);
            need.Property(n => n.Priority).HasMaxLength(60);
            need.Property(n => n.ClosingEvidence).HasMaxLength(4000);
            need.BelongsTo<Need, Person>(n => n.OwnerId);
            need.HasIndex(n => new { n.PartnershipId, n.Status });
        }
    }
}

/// <summary>Where a need stands .</summary>
public enum NeedStatus
{
    Proposed,
    Accepted,
    ResponsePlanned,
    Delivered,
    Evaluated,
    Closed,
}
