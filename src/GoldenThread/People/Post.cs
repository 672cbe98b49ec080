using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People;

/// <summary>A job somebody holds in an agency, from one day until another; a person may hold several at once.</summary>
[Holds(DataClass.Account)]
public sealed class Post : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid AgencyId { get; init; }

    public required string JobTitle { get; set; }

    /// <summary>The pack's code of the staff group, where the partnership has them.</summary>
    public string? StaffGroup { get; set; }

    /// <summary>The pack's code of the level or target group that the manager decided.</summary>
    public string? Level { get; set; }

    public Guid? LineManagerId { get; set; }

    /// <summary>The team or site within the agency, in the agency's own words.</summary>
    public string? Team { get; set; }

    /// <summary>The employer's own number of the person, by which their next file is matched.</summary>
    public string? StaffNumber { get; set; }

    /// <summary>What the post carries beside the job, as the pack's codes: designated_safeguarding_lead, governor, named_professional …</summary>
    public List<string> SectorRoles { get; set; } = [];

    /// <summary>Volunteers beside employed staff are asked the same; the start of volunteering stands for the start of work .</summary>
    public bool Volunteer { get; set; }

    /// <summary>The first day in post; changed only where it was recorded wrongly.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The last day in post.</summary>
    public DateOnly? Until { get; set; }

    public bool HeldOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    internal sealed class Mapping : IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Post> post)
        {
            post.ToTable("people_posts");
            post.Property(p => p.JobTitle).HasMaxLength(150);
            post.Property(p => p.StaffGroup).HasMaxLength(60);
            post.Property(p => p.Level).HasMaxLength(60);
            post.Property(p => p.Team).HasMaxLength(100);
            post.Property(p => p.StaffNumber).HasMaxLength(50);
            post.BelongsTo<Post, Person>(p => p.PersonId);
            post.BelongsTo<Post, Agency>(p => p.AgencyId);
            post.BelongsTo<Post, Person>(p => p.LineManagerId);
            post.HasIndex(p => new { p.PartnershipId, p.PersonId });
            post.HasIndex(p => new { p.PartnershipId, p.AgencyId, p.StaffNumber });
            post.HasIndex(p => new { p.PartnershipId, p.LineManagerId });
        }
    }
}
