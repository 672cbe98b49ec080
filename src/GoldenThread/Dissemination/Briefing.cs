using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Dissemination;

/// <summary>A seven-part briefing for team meetings. Once issued its text stays as it was.</summary>
[Holds(DataClass.Thread)]
public sealed class Briefing : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Title { get; set; }

    public required string Background { get; set; }

    public required string WhyItMatters { get; set; }

    public required string WhatWasFound { get; set; }

    public required string WhatWorkedWell { get; set; }

    public required string Learning { get; set; }

    public required string WhatToDoNow { get; set; }

    public required string Reflect { get; set; }

    /// <summary>What it was written after: "event" or "finding", and which; null where it stands for itself.</summary>
    [Holds(DataClass.Nothing)]
    public string? AfterKind { get; init; }

    public Guid? AfterId { get; init; }

    public required DateTime WrittenAt { get; init; }

    public DateTime? IssuedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Briefing>
    {
        public void Configure(EntityTypeBuilder<Briefing> briefing)
        {
            briefing.ToTable("dissemination_briefings");
            briefing.Property(b => b.Title).HasMaxLength(200);
            foreach (var part in new[] { nameof(Background), nameof(WhyItMatters), nameof(WhatWasFound), nameof(WhatWorkedWell), nameof(Learning), nameof(WhatToDoNow), nameof(Reflect) })
                briefing.Property<string>(part).HasMaxLength(4000);
            briefing.Property(b => b.AfterKind).HasMaxLength(20);
            briefing.HasIndex(b => new { b.PartnershipId, b.IssuedAt });
            briefing.HasIndex(b => new { b.PartnershipId, b.AfterId });
        }
    }
}
