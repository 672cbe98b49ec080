using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Needs;

/// <summary>A method chosen to answer a need, and why; a need may have several.</summary>
[Holds(DataClass.Thread)]
public sealed class NeedResponse : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid NeedId { get; init; }

    public required ResponseMethod Method { get; init; }

    /// <summary>Why this method.</summary>
    public required string Why { get; init; }

    /// <summary>What it is, in words: the title of a briefing, the name of a procedure.</summary>
    public string? What { get; init; }

    /// <summary>What answers it: the kind and id of a course, event or briefing, higher up; null for a method that is only words.</summary>
    [Holds(DataClass.Nothing)]
    public string? AnswerKind { get; set; }

    public Guid? AnswerId { get; set; }

    public required Guid ChosenById { get; init; }

    public required DateTime ChosenAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NeedResponse>
    {
        public void Configure(EntityTypeBuilder<NeedResponse> response)
        {
            response.ToTable("needs_need_responses");
            response.Property(r => r.Why).HasMaxLength(1000);
            response.Property(r => r.What).HasMaxLength(300);
            response.Property(r => r.AnswerKind).HasMaxLength(50);
            response.BelongsTo<NeedResponse, Need>(r => r.NeedId);
            response.HasIndex(r => new { r.PartnershipId, r.NeedId });
            response.HasIndex(r => new { r.PartnershipId, r.AnswerId });
        }
    }
}

/// <summary>The ways in which learning reaches people.</summary>
public enum ResponseMethod
{
    Course,
    Event,
    Briefing,
    Elearning,
    Procedure,
    Guidance,
    Newsletter,
    Bulletin,
    PracticeWeek,
    Spotlight,
    Supervision,
    Other,
}
