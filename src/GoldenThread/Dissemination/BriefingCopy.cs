using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Dissemination;

/// <summary>A briefing sent to an agency, and the agency's word that its people have used it: that counts as reach.</summary>
[Holds(DataClass.Thread)]
public sealed class BriefingCopy : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid BriefingId { get; init; }

    public required Guid AgencyId { get; init; }

    public required DateTime SentAt { get; init; }

    public DateTime? RemindedAt { get; set; }

    public DateTime? AcknowledgedAt { get; set; }

    public Guid? AcknowledgedById { get; set; }

    /// <summary>How it was used: team meeting, supervision, and with how many people.</summary>
    public string? HowUsed { get; set; }

    public int? PeopleReached { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BriefingCopy>
    {
        public void Configure(EntityTypeBuilder<BriefingCopy> copy)
        {
            copy.ToTable("dissemination_briefing_copies");
            copy.Property(c => c.HowUsed).HasMaxLength(1000);
            copy.BelongsTo<BriefingCopy, Briefing>(c => c.BriefingId);
            copy.BelongsTo<BriefingCopy, Agency>(c => c.AgencyId);
            copy.BelongsTo<BriefingCopy, Person>(c => c.AcknowledgedById);
            copy.HasIndex(c => new { c.PartnershipId, c.BriefingId, c.AgencyId }).IsUnique();
            copy.HasIndex(c => new { c.PartnershipId, c.AgencyId });
        }
    }
}
