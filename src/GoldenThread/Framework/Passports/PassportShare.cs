using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework.Passports;

/// <summary>That somebody shows parts of their learning record to whoever holds a link, until a day or until they take it back. The link itself is never kept.</summary>
[Holds(DataClass.Workforce)]
public sealed class PassportShare : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    [Holds(DataClass.Secret)]
    public required string KeyHash { get; init; }

    /// <summary>For whom it was made, in the person's own words; shown to nobody else.</summary>
    public required string For { get; init; }

    /// <summary>Posts and organisations.</summary>
    public required bool Posts { get; init; }

    /// <summary>What is asked, and how they stand.</summary>
    public required bool Standing { get; init; }

    /// <summary>What they have done.</summary>
    public required bool History { get; init; }

    /// <summary>The last day on which the link opens.</summary>
    public required DateOnly EndsOn { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? RevokedAt { get; set; }

    public bool OpenOn(DateOnly day) => RevokedAt is null && day <= EndsOn;

    internal sealed class Mapping : IEntityTypeConfiguration<PassportShare>
    {
        public void Configure(EntityTypeBuilder<PassportShare> share)
        {
            share.ToTable("framework_passport_shares");
            share.Property(s => s.KeyHash).HasMaxLength(64);
            share.Property(s => s.For).HasMaxLength(200);
            share.BelongsTo<PassportShare, Person>(s => s.PersonId);
            share.HasIndex(s => new { s.PartnershipId, s.KeyHash }).IsUnique();
            share.HasIndex(s => new { s.PartnershipId, s.PersonId });
        }
    }
}
