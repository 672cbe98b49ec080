using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>Somebody is asked: a person of the partnership, or somebody without an account who is known by an address. Whether they answered is one mark, without a time.</summary>
[Holds(DataClass.Account)]
public sealed class Invitation : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid WaveId { get; init; }

    /// <summary>As what they are asked: participant, manager, service user ...</summary>
    public required Respondent As { get; init; }

    /// <summary>Null for somebody from outside.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What somebody from outside is called.</summary>
    public string? Name { get; init; }

    public required string Email { get; init; }

    /// <summary>The agency they answer for, as it was when they were asked.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Whose practice a manager or colleague is asked about.</summary>
    public Guid? AboutPersonId { get; init; }

    /// <summary>Who they are, the same in every wave; nobody is asked twice in one.</summary>
    public required string RespondentKey { get; init; }

    [Holds(DataClass.Secret)]
    public required string LinkHash { get; set; }

    public required DateOnly InvitedOn { get; init; }

    public int Reminders { get; set; }

    public DateOnly? LastRemindedOn { get; set; }

    /// <summary>They asked not to be reminded.</summary>
    public bool NoMoreReminders { get; set; }

    /// <summary>In an anonymous wave set only together with others, so that it says nothing about when or what.</summary>
    public bool Answered { get; set; }

    /// <summary>The invitation was taken back, or its answer withdrawn.</summary>
    public bool Withdrawn { get; set; }

    public int LockVersion { get; private set; }

    public static string KeyOf(Guid? personId, string email, Guid? aboutPersonId) =>
        (personId?.ToString("N") ?? email.ToLowerInvariant()) + (aboutPersonId is { } about ? $"|{about:N}" : "");

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> invitation)
        {
            invitation.ToTable("surveys_invitations");
            invitation.Property(i => i.Name).HasMaxLength(200);
            invitation.Property(i => i.Email).HasMaxLength(320);
            invitation.Property(i => i.RespondentKey).HasMaxLength(360);
            invitation.Property(i => i.LinkHash).HasMaxLength(64);
            invitation.BelongsTo<Invitation, Wave>(i => i.WaveId);
            invitation.BelongsTo<Invitation, Person>(i => i.PersonId);
            invitation.BelongsTo<Invitation, Person>(i => i.AboutPersonId);
            invitation.BelongsTo<Invitation, Agency>(i => i.AgencyId);
            invitation.HasIndex(i => new { i.PartnershipId, i.WaveId, i.RespondentKey }).IsUnique();
            invitation.HasIndex(i => new { i.PartnershipId, i.LinkHash }).IsUnique();
            invitation.HasIndex(i => new { i.PartnershipId, i.PersonId });
        }
    }
}
