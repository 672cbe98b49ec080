using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>One talk of a deep dive: with somebody who came, or with their manager. What was said is read by the interviewer and by those who run the evaluation.</summary>
[Holds(DataClass.NamedEvaluation)]
public sealed class Interview : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid DeepDiveId { get; init; }

    /// <summary>The participant; of a manager's interview, whose practice is talked about.</summary>
    public required Guid PersonId { get; init; }

    public required InterviewWith With { get; init; }

    public Guid? InterviewerPersonId { get; set; }

    public InterviewState State { get; set; } = InterviewState.ToBeHeld;

    public InterviewMode? Mode { get; set; }

    public DateOnly? HeldOn { get; set; }

    /// <summary>The codes of the themes that came up, from the guide's codebook.</summary>
    public List<string> Themes { get; set; } = [];

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Interview>
    {
        public void Configure(EntityTypeBuilder<Interview> interview)
        {
            interview.ToTable("evaluation_interviews");
            interview.BelongsTo<Interview, DeepDive>(i => i.DeepDiveId);
            interview.BelongsTo<Interview, Person>(i => i.PersonId);
            interview.BelongsTo<Interview, Person>(i => i.InterviewerPersonId);
            interview.HasIndex(i => new { i.PartnershipId, i.DeepDiveId, i.PersonId, i.With }).IsUnique();
            interview.HasIndex(i => new { i.PartnershipId, i.InterviewerPersonId });
        }
    }
}

public enum InterviewWith
{
    Participant,
    Manager,
}

public enum InterviewState
{
    ToBeHeld,
    Held,
    Declined,
    NotReached,
}

/// <summary>By telephone or on screen as the strategy says, or face to face.</summary>
public enum InterviewMode
{
    Telephone,
    Video,
    FaceToFace,
}
