using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A partnership offers another one places on an event of its own. It stands between the two, so it belongs to neither and holds ids and numbers only; what either side knows stays behind its own filter.</summary>
[Holds(DataClass.Public)]
public sealed class EventShare
{
    public required Guid Id { get; init; }

    /// <summary>Whose event it is.</summary>
    public required Guid OwnerId { get; init; }

    public required Guid EventId { get; init; }

    /// <summary>To whom places are offered.</summary>
    public required Guid GuestId { get; init; }

    /// <summary>The owner's organisation that stands for the guests: their places are kept and counted under it.</summary>
    public required Guid AgencyId { get; init; }

    public required int Places { get; set; }

    public required DateTime OfferedAt { get; init; }

    /// <summary>When the other partnership took it into its own offer.</summary>
    public DateTime? AcceptedAt { get; set; }

    /// <summary>The code of what it counts towards in the guests' own policy, as they decided.</summary>
    public string? CountsTowards { get; set; }

    public DateTime? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<EventShare>
    {
        public void Configure(EntityTypeBuilder<EventShare> share)
        {
            share.ToTable("programme_event_shares");
            share.HasKey(s => s.Id);
            share.Property(s => s.Id).ValueGeneratedNever();
            share.Property(s => s.CountsTowards).HasMaxLength(60);
            share.HasOne<Partnership>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
            share.HasOne<Partnership>().WithMany().HasForeignKey(s => s.GuestId).OnDelete(DeleteBehavior.Restrict);
            share.HasIndex(s => new { s.OwnerId, s.EventId, s.GuestId }).IsUnique().HasFilter("ended_at IS NULL");
            share.HasIndex(s => s.GuestId);
        }
    }
}
