using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Partnerships;

/// <summary>An agency's seat in a group, from one day until another, and who holds it.</summary>
[Holds(DataClass.Account)]
public sealed class GroupMember : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid GroupId { get; init; }

    public Guid? AgencyId { get; init; }

    /// <summary>A person; the foreign key is declared with People, one level up.</summary>
    public Guid? PersonId { get; init; }

    public required bool IsChair { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<GroupMember>
    {
        public void Configure(EntityTypeBuilder<GroupMember> member)
        {
            member.ToTable("partnerships_group_members");
            member.BelongsTo<GroupMember, Group>(m => m.GroupId);
            member.BelongsTo<GroupMember, Agency>(m => m.AgencyId);
            member.HasIndex(m => new { m.PartnershipId, m.GroupId });
        }
    }
}
