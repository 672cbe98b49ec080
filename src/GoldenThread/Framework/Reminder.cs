using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework;

/// <summary>That somebody was reminded of one thing that falls due, at one lead time: so that nobody is reminded of it twice .</summary>
[Holds(DataClass.Workforce)]
public sealed class Reminder : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Who was told.</summary>
    public required Guid ToId { get; init; }

    public required Guid PostId { get; init; }

    public required string Requirement { get; init; }

    public required DateOnly By { get; init; }

    /// <summary>Days before; -1 once it is overdue.</summary>
    public required int Lead { get; init; }

    public required DateTime WrittenAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Reminder>
    {
        public void Configure(EntityTypeBuilder<Reminder> reminder)
        {
            reminder.ToTable("framework_reminders");
            reminder.Property(r => r.Requirement).HasMaxLength(60);
            reminder.BelongsTo<Reminder, Person>(r => r.ToId);
            reminder.BelongsTo<Reminder, Post>(r => r.PostId);
            reminder.HasIndex(r => new { r.PartnershipId, r.ToId, r.PostId, r.Requirement, r.By, r.Lead }).IsUnique();
        }
    }
}
