using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>An answer of somebody nobody can name: no person, no invitation, no clock, a key drawn at random. Written together with at least four others.</summary>
[Holds(DataClass.AnonymousEvaluation)]
public sealed class AnonymousResponse : IOwned, IOfWave
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid WaveId { get; init; }

    public WaveKind WaveKind { get; private init; } = WaveKind.Anonymous;

    internal sealed class Mapping : IEntityTypeConfiguration<AnonymousResponse>
    {
        public void Configure(EntityTypeBuilder<AnonymousResponse> response)
        {
            response.ToTable("surveys_anonymous_responses");
            response.OfWave(WaveKind.Anonymous);
        }
    }
}
