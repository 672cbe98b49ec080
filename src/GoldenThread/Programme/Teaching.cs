using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>Somebody teaches on an event: asked, released by their manager, assigned. A guest teaches once without joining the pool .</summary>
[Holds(DataClass.Workforce)]
public sealed class Teaching : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid PersonId { get; init; }

    public required TeachingAs As { get; init; }

    public required TeachingState State { get; set; }

    /// <summary>The organisation that gives the time, as it was then: the ledger counts for it.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Time beside the sessions, such as preparing, in minutes.</summary>
    public int PreparingMinutes { get; set; }

    /// <summary>What the key in the manager's mail is made from.</summary>
    [Holds(DataClass.Secret)]
    public string? MailRoot { get; set; }

    public required DateTime AskedAt { get; init; }

    public DateTime? ReleasedAt { get; set; }

    /// <summary>What an observer saw and said; null where nobody observed.</summary>
    public string? Observed { get; set; }

    public DateOnly? ObservedOn { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Teaching>
    {
        public void Configure(EntityTypeBuilder<Teaching> teaching)
        {
            teaching.ToTable("programme_teachings");
            teaching.Property(t => t.MailRoot).HasMaxLength(40);
            teaching.Property(t => t.Observed).HasMaxLength(2000);
            teaching.BelongsTo<Teaching, Event>(t => t.EventId);
            teaching.BelongsTo<Teaching, Person>(t => t.PersonId);
            teaching.BelongsTo<Teaching, Agency>(t => t.AgencyId);
            teaching.HasIndex(t => new { t.PartnershipId, t.EventId, t.PersonId }).IsUnique();
            teaching.HasIndex(t => new { t.PartnershipId, t.PersonId });
        }
    }
}

public enum TeachingAs
{
    Pool,
    Commissioned,
    Guest,
}

public enum TeachingState
{
    /// <summary>Their manager is asked to release them for the date.</summary>
    Asked,

    Assigned,

    Declined,
}
