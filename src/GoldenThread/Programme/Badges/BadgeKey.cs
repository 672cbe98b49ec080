using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme.Badges;

/// <summary>The key a partnership signs its certificates with. Its public half is published; the private one lies sealed and is opened to sign.</summary>
[Holds(DataClass.Public)]
public sealed class BadgeKey : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The thumbprint of the public half (RFC 7638): how a signature names its key.</summary>
    public required string KeyId { get; init; }

    public required string Modulus { get; init; }

    public required string Exponent { get; init; }

    /// <summary>The private half, encrypted with a key outside the database.</summary>
    [Holds(DataClass.Secret)]
    public required byte[] Sealed { get; init; }

    public required DateTime MadeAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BadgeKey>
    {
        public void Configure(EntityTypeBuilder<BadgeKey> key)
        {
            key.ToTable("programme_badge_keys");
            key.Property(k => k.KeyId).HasMaxLength(43);
            key.Property(k => k.Modulus).HasMaxLength(700);
            key.Property(k => k.Exponent).HasMaxLength(10);
            key.HasIndex(k => new { k.PartnershipId, k.KeyId }).IsUnique();
            key.HasOne<Partnership>().WithMany().HasForeignKey(k => k.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
