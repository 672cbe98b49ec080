using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Assurance;

/// <summary>A partnership sets one of the thread's limits, from a day on, with the reason. Never changed afterwards: last quarter's gaps must come out again as they were shown.</summary>
[Holds(DataClass.Thread)]
public sealed class ThreadLimitChange : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required ThreadLimit Limit { get; init; }

    /// <summary>Null goes back to the product's own.</summary>
    public int? Value { get; init; }

    public required DateOnly From { get; init; }

    public required string Why { get; init; }

    public required Guid SetById { get; init; }

    public required DateTime SetAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ThreadLimitChange>
    {
        public void Configure(EntityTypeBuilder<ThreadLimitChange> change)
        {
            change.ToTable("assurance_thread_limit_changes");
            change.Property(c => c.Why).HasMaxLength(1000);
            change.BelongsTo<ThreadLimitChange, Person>(c => c.SetById);
            change.HasIndex(c => new { c.PartnershipId, c.Limit, c.SetAt });
        }
    }
}

/// <summary>The limits that a partnership may set for itself.</summary>
public enum ThreadLimit
{
    NeedDays,
    ResponseDays,
    ReachDays,
    FollowUpDays,
    EvidenceMonths,
    OutcomeMonths,
    FewestAnswers,
}
