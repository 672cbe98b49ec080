using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>A named answer to a wave: begun, perhaps left for later, sent, perhaps withdrawn.</summary>
[Holds(DataClass.NamedEvaluation)]
public sealed class Response : IOwned, IOfWave
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid WaveId { get; init; }

    public WaveKind WaveKind { get; private init; } = WaveKind.Named;

    public required Guid InvitationId { get; init; }

    /// <summary>What was typed so far, as JSON; null once sent.</summary>
    public string? Draft { get; set; }

    public required DateTime SavedAt { get; set; }

    public DateTime? SentAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Somebody whose duty it is has worked through it .</summary>
    public DateTime? ReviewedAt { get; set; }

    public Guid? ReviewedById { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Response>
    {
        public void Configure(EntityTypeBuilder<Response> response)
        {
            response.ToTable("surveys_responses");
            response.OfWave(WaveKind.Named);
            response.BelongsTo<Response, Invitation>(r => r.InvitationId);
            response.BelongsTo<Response, People.Person>(r => r.ReviewedById);
            response.HasIndex(r => new { r.PartnershipId, r.InvitationId }).IsUnique();
            response.HasIndex(r => new { r.PartnershipId, r.WaveId });
        }
    }
}
