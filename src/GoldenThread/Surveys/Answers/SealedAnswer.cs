using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>An anonymous answer that waits for others, encrypted with a key that lies outside the database and is destroyed when they are mixed.</summary>
[Holds(DataClass.Secret)]
public sealed class SealedAnswer : IOwned, IOfWave
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid WaveId { get; init; }

    public WaveKind WaveKind { get; private init; } = WaveKind.Anonymous;

    /// <summary>Which key; one for each batch.</summary>
    public required Guid KeyId { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SealedAnswer>
    {
        public void Configure(EntityTypeBuilder<SealedAnswer> answer)
        {
            answer.ToTable("surveys_sealed_answers");
            answer.OfWave(WaveKind.Anonymous);
        }
    }
}
