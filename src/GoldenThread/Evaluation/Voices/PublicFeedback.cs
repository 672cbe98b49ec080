using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.Voices;

/// <summary>What somebody told the partnership by the open form, without a log-in and without a name. Not sealed like an anonymous survey: it may tell of harm, so it must be readable at once, and the form says so.</summary>
[Holds(DataClass.AnonymousEvaluation)]
public sealed class PublicFeedback : IOwned
{
    public const int Longest = 5000;

    public required Guid PartnershipId { get; init; }

    /// <summary>Drawn at random: one made from the clock would tell when it was written.</summary>
    public required Guid Id { get; init; }

    public required FeedbackFrom From { get; init; }

    public required FeedbackAbout About { get; init; }

    public required string Words { get; init; }

    /// <summary>The day, and nothing finer.</summary>
    public required DateOnly ReceivedOn { get; init; }

    public required FeedbackState State { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PublicFeedback>
    {
        public void Configure(EntityTypeBuilder<PublicFeedback> feedback)
        {
            feedback.ToTable("evaluation_public_feedback");
            feedback.Property(f => f.Words).HasMaxLength(Longest);
            feedback.HasIndex(f => new { f.PartnershipId, f.State, f.ReceivedOn });
        }
    }
}

public enum FeedbackFrom
{
    YoungPerson,
    ParentOrCarer,
    Resident,
    Professional,
    Other,
}

public enum FeedbackAbout
{
    HelpReceived,
    WorkingTogether,
    Training,
    SomethingElse,
}

public enum FeedbackState
{
    Unread,
    Read,
    Hidden,
}
