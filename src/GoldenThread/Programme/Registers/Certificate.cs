using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A certificate of attendance, with a number that anybody can verify and nobody can guess .</summary>
[Holds(DataClass.Workforce)]
public sealed class Certificate : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid BookingId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Sixteen random characters without 0, 1, I and O.</summary>
    public required string Number { get; init; }

    public required DateTime IssuedAt { get; init; }

    /// <summary>The last day of the course.</summary>
    public required DateOnly CompletedOn { get; init; }

    /// <summary>When the learning has to be renewed, where the pack says so.</summary>
    public DateOnly? RenewBy { get; init; }

    /// <summary>The officer who released it without the form, and why.</summary>
    public Guid? ReleasedById { get; init; }

    public string? ReleasedWhy { get; init; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnWhy { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Certificate>
    {
        public void Configure(EntityTypeBuilder<Certificate> certificate)
        {
            certificate.ToTable("programme_certificates");
            certificate.Property(c => c.Number).HasMaxLength(20);
            certificate.Property(c => c.ReleasedWhy).HasMaxLength(1000);
            certificate.Property(c => c.WithdrawnWhy).HasMaxLength(1000);
            certificate.BelongsTo<Certificate, Booking>(c => c.BookingId);
            certificate.BelongsTo<Certificate, Person>(c => c.PersonId);
            certificate.HasIndex(c => new { c.PartnershipId, c.Number }).IsUnique();
            certificate.HasIndex(c => new { c.PartnershipId, c.BookingId }).IsUnique().HasFilter("withdrawn_at IS NULL");
            certificate.HasIndex(c => new { c.PartnershipId, c.PersonId });
        }
    }
}
