using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>What somebody needs to take part: special-category data in a table of its own, encrypted, gone 30 days after the last session.</summary>
[Holds(DataClass.AccessNeeds)]
public sealed class AccessNeed : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid BookingId { get; init; }

    /// <summary>The text, encrypted with a key outside the database.</summary>
    public required byte[] Sealed { get; set; }

    public required DateOnly DeleteAfter { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccessNeed>
    {
        public void Configure(EntityTypeBuilder<AccessNeed> need)
        {
            need.ToTable("programme_access_needs");
            need.BelongsTo<AccessNeed, Booking>(n => n.BookingId);
            need.HasIndex(n => new { n.PartnershipId, n.BookingId }).IsUnique();
            need.HasIndex(n => new { n.PartnershipId, n.DeleteAfter });
        }
    }
}
