using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>What somebody needs to take part: special-category data in a table of its own, encrypted, gone 30 days after the last session.</summary>
[Holds(DataClass.AccessNeeds)]
public sealed class AccessNeed : IOwned
{
    /// <summary>In characters, as typed.</summary>
    public const int Longest = 2000;

    /// <summary>Days after the last session; the same for everybody (data protection: no longer than needed).</summary>
    private const int KeptDays = 30;

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid BookingId { get; init; }

    /// <summary>The text, encrypted with a key outside the database.</summary>
    public required byte[] Sealed { get; set; }

    public required DateOnly DeleteAfter { get; set; }

    /// <summary>The day on which what is needed for an event that ends on a day is deleted.</summary>
    public static DateOnly DeletedOn(DateOnly lastDay) => lastDay.AddDays(KeptDays);

    public static AccessNeed For(Booking booking, string text, DateOnly lastDay, Sealing sealing)
    {
        var id = Guid.CreateVersion7();
        return new() { PartnershipId = booking.PartnershipId, Id = id, BookingId = booking.Id, Sealed = sealing.Seal(text, id), DeleteAfter = DeletedOn(lastDay) };
    }

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
