using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework.Returns;

/// <summary>That an organisation under the Prevent duty confirmed that the training of its staff meets it. The duty rests with the organisation.</summary>
[Holds(DataClass.Thread)]
public sealed class DutyConfirmation : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>What training it is, in the organisation's own words.</summary>
    public required string Words { get; init; }

    public required DateOnly On { get; init; }

    public Guid? ById { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DutyConfirmation>
    {
        public void Configure(EntityTypeBuilder<DutyConfirmation> confirmation)
        {
            confirmation.ToTable("framework_duty_confirmations");
            confirmation.Property(c => c.Words).HasMaxLength(500);
            confirmation.BelongsTo<DutyConfirmation, Agency>(c => c.AgencyId);
            confirmation.BelongsTo<DutyConfirmation, Person>(c => c.ById);
            confirmation.HasIndex(c => new { c.PartnershipId, c.AgencyId, c.On });
        }
    }
}
