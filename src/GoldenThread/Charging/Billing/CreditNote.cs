using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Charging.Billing;

/// <summary>Takes back a part or all of an invoice, with the reason. The invoice stays.</summary>
[Holds(DataClass.Charges)]
public sealed class CreditNote : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid InvoiceId { get; init; }

    public required int Year { get; init; }

    public required int Sequence { get; init; }

    /// <summary>"C2026-0001".</summary>
    public required string Number { get; init; }

    public Money Amount { get; private set; }

    public required string Reason { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required Guid IssuedById { get; init; }

    public required DateTime IssuedAt { get; init; }

    internal CreditNote For(Money amount)
    {
        Amount = amount;
        return this;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CreditNote>
    {
        public void Configure(EntityTypeBuilder<CreditNote> note)
        {
            note.ToTable("charging_credit_notes");
            note.ComplexProperty(n => n.Amount);
            note.Property(n => n.Number).HasMaxLength(20);
            note.Property(n => n.Reason).HasMaxLength(1000);
            note.BelongsTo<CreditNote, Invoice>(n => n.InvoiceId);
            note.HasIndex(n => new { n.PartnershipId, n.Year, n.Sequence }).IsUnique();
            note.HasIndex(n => new { n.PartnershipId, n.InvoiceId });
        }
    }
}
