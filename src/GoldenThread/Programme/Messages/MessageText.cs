using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A partnership's own words in one kind of message: how it begins and how it ends. What a message must state stands between, and nobody can take it out.</summary>
[Holds(DataClass.Public)]
public sealed class MessageText : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>In place of the product's own first paragraph.</summary>
    public string? Opening { get; set; }

    /// <summary>Before the partnership's name.</summary>
    public string? Closing { get; set; }

    /// <summary>For what goes out before an event: how many days. Null does not send it.</summary>
    public int? DaysBefore { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<MessageText>
    {
        public void Configure(EntityTypeBuilder<MessageText> text)
        {
            text.ToTable("programme_message_texts");
            text.Property(t => t.Opening).HasMaxLength(2000);
            text.Property(t => t.Closing).HasMaxLength(2000);
            text.HasIndex(t => new { t.PartnershipId, t.Kind }).IsUnique();
        }
    }
}

/// <summary>The messages about a booking whose words a partnership may choose.</summary>
public enum MessageKind
{
    Confirmation,
    JoiningInstructions,
    Reminder,
    Offer,
    Change,
    Cancellation,
    EventCancelled,
}
