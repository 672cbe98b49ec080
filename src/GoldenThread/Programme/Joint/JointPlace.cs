using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>What a person's own partnership knows of their place on another's event: the booking itself stands there, under a reference that says nothing. Attendance comes home to it.</summary>
[Holds(DataClass.Booking)]
public sealed class JointPlace : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid ShareId { get; init; }

    /// <summary>What the owner knows this place by; it opens nothing.</summary>
    public required Guid Reference { get; init; }

    [Holds(DataClass.Public)]
    public required string Title { get; set; }

    public required DateOnly FirstDay { get; set; }

    public required DateOnly LastDay { get; set; }

    public required JointState State { get; set; }

    /// <summary>Whether they attended all of it; null until the register there is complete.</summary>
    public bool? Attended { get; set; }

    public DateTime? CameHomeAt { get; set; }

    public required DateTime MadeAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JointPlace>
    {
        public void Configure(EntityTypeBuilder<JointPlace> place)
        {
            place.ToTable("programme_joint_places");
            place.Property(p => p.Title).HasMaxLength(200);
            place.BelongsTo<JointPlace, Person>(p => p.PersonId);
            place.HasOne<EventShare>().WithMany().HasForeignKey(p => p.ShareId).OnDelete(DeleteBehavior.Restrict);
            place.HasIndex(p => new { p.PartnershipId, p.Reference }).IsUnique();
            place.HasIndex(p => new { p.PartnershipId, p.PersonId });
            place.HasIndex(p => new { p.PartnershipId, p.ShareId, p.PersonId }).IsUnique().HasDatabaseName("ux_programme_joint_places_one_live").HasFilter("state <> 'over'");
        }
    }
}

/// <summary>How a place on another partnership's event stands, as last heard.</summary>
public enum JointState
{
    /// <summary>Asked for; no answer yet.</summary>
    Asked,
    Confirmed,
    Held,
    Waiting,
    Over,
}
