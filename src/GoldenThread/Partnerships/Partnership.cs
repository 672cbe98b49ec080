using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Partnerships;

/// <summary>A safeguarding children partnership served by this build. Belongs to no other, so it is exempt from the filter.</summary>
[Holds(DataClass.Public)]
public sealed class Partnership
{
    public required Guid Id { get; init; }

    /// <summary>The word in the address: /{slug}/…</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>Invented people and organisations: a line on every page says so.</summary>
    public required bool SampleData { get; init; }

    /// <summary>Who registers by themselves waits until their organisation, or the partnership's team, has said yes. Off: a work address of the organisation is enough.</summary>
    public bool ApprovesRegistrations { get; set; } = true;

    /// <summary>After so many months without a sign-in an account is closed; null is the product's default.</summary>
    public int? DormantAfterMonths { get; set; }

    public required DateTime MadeAt { get; init; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Partnership>
    {
        public void Configure(EntityTypeBuilder<Partnership> partnership)
        {
            partnership.ToTable("partnerships_partnerships");
            partnership.HasKey(p => p.Id);
            partnership.Property(p => p.Id).ValueGeneratedNever();
            partnership.Property(p => p.Slug).HasMaxLength(60);
            partnership.Property(p => p.Name).HasMaxLength(200);
            partnership.HasIndex(p => p.Slug).IsUnique();
        }
    }
}
