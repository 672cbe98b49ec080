using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs.Tariffs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Charging.Billing;

/// <summary>An entry in an agency's account of trainer days: days given, or a place used. Written once; a mistake is put right with an entry the other way.</summary>
[Holds(DataClass.Charges)]
public sealed class TrainerCreditEntry : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Half days of a trainer given; less than nothing takes back.</summary>
    public int HalfDays { get; init; }

    /// <summary>Places used.</summary>
    public int PlacesUsed { get; init; }

    /// <summary>The booking that used a place; each once.</summary>
    public Guid? BookingId { get; init; }

    public required string What { get; init; }

    public required DateTime NotedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TrainerCreditEntry>
    {
        public void Configure(EntityTypeBuilder<TrainerCreditEntry> entry)
        {
            entry.ToTable("charging_trainer_credits");
            entry.Property(e => e.What).HasMaxLength(300);
            entry.BelongsTo<TrainerCreditEntry, Agency>(e => e.AgencyId);
            entry.HasIndex(e => new { e.PartnershipId, e.AgencyId, e.On });
            entry.HasIndex(e => new { e.PartnershipId, e.BookingId }).IsUnique();
        }
    }
}

/// <summary>How many places an agency has earned by lending trainers, and what is left of them.</summary>
public static class CreditBalance
{
    /// <summary>Whole shares of days only: eleven half days of a rule "1 day earns 10 places" earn 50.</summary>
    public static int Earned(TrainerCredit rule, int halfDays) => rule.TrainerDays <= 0 || halfDays <= 0 ? 0 : halfDays / (2 * rule.TrainerDays) * rule.FreePlaces;

    public static int Left(TrainerCredit rule, int halfDays, int used) => Math.Max(0, Earned(rule, halfDays) - used);
}
