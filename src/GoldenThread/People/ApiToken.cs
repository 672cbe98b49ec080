using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People;

/// <summary>A key for programs: one partnership, one person, one of that person's roles; never wider than they are. Only its hash is kept.</summary>
[Holds(DataClass.AccessLog)]
public sealed class ApiToken : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    [Holds(DataClass.Secret)]
    public required string TokenHash { get; init; }

    public required DateTime MadeAt { get; init; }

    public required DateTime EndsAt { get; init; }

    public DateTime? RevokedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> token)
        {
            token.ToTable("people_api_tokens");
            token.Property(t => t.TokenHash).HasMaxLength(64);
            token.HasIndex(t => new { t.PartnershipId, t.TokenHash }).IsUnique();
            token.BelongsTo<ApiToken, Person>(t => t.PersonId);
        }
    }
}
