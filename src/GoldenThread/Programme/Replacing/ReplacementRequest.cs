using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme.Replacing;

/// <summary>On the day somebody said that they cannot come, and the line manager was asked to send a colleague. It says no more of the reason than the manager writes.</summary>
[Holds(DataClass.Booking)]
public sealed class ReplacementRequest : IOwned
{
    public const int LongestWord = 1000;

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid BookingId { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>The line manager who was written to.</summary>
    public required string ManagerEmail { get; init; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The manager's confirmation in writing, where nobody could come: what an exemption needs .</summary>
    [Holds(DataClass.Charges)]
    public string? Word { get; private set; }

    internal void Replaced(DateTime now) => AnsweredAt = now;

    internal void Confirmed(string word, DateTime now) => (Word, AnsweredAt) = (word, now);

    internal sealed class Mapping : IEntityTypeConfiguration<ReplacementRequest>
    {
        public void Configure(EntityTypeBuilder<ReplacementRequest> request)
        {
            request.ToTable("programme_replacement_requests");
            request.Property(r => r.ManagerEmail).HasMaxLength(320);
            request.Property(r => r.Word).HasMaxLength(LongestWord);
            request.BelongsTo<ReplacementRequest, Booking>(r => r.BookingId);
            request.HasIndex(r => new { r.PartnershipId, r.BookingId }).IsUnique();
        }
    }
}
