using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A partner's own training that others may come to. It is booked with the partner and not here; listing it endorses nothing.</summary>
[Holds(DataClass.Public)]
public sealed class OpenTraining : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required string Title { get; init; }

    public required string About { get; init; }

    /// <summary>For whom, in words.</summary>
    public string? Audience { get; init; }

    /// <summary>The first day; null where it runs again and again.</summary>
    public DateOnly? On { get; init; }

    /// <summary>How to get a place with the partner.</summary>
    public required string HowToBook { get; init; }

    public required DateTime ListedAt { get; init; }

    public DateTime? WithdrawnAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OpenTraining>
    {
        public void Configure(EntityTypeBuilder<OpenTraining> training)
        {
            training.ToTable("programme_open_trainings");
            training.Property(t => t.Title).HasMaxLength(200);
            training.Property(t => t.About).HasMaxLength(1000);
            training.Property(t => t.Audience).HasMaxLength(300);
            training.Property(t => t.HowToBook).HasMaxLength(500);
            training.BelongsTo<OpenTraining, Agency>(t => t.AgencyId);
            training.HasIndex(t => new { t.PartnershipId, t.WithdrawnAt, t.On });
        }
    }
}
