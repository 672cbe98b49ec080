using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Charging.Billing;

/// <summary>Money that came in for an invoice.</summary>
[Holds(DataClass.Charges)]
public sealed class Payment : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid InvoiceId { get; init; }

    public Money Amount { get; private set; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>What the bank or the ledger calls it.</summary>
    public string? Reference { get; init; }

    public required Guid RecordedById { get; init; }

    public required DateTime RecordedAt { get; init; }

    internal Payment For(Money amount)
    {
        Amount = amount;
        return this;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Payment>
    {
        public void Configure(EntityTypeBuilder<Payment> payment)
        {
            payment.ToTable("charging_payments");
            payment.ComplexProperty(p => p.Amount);
            payment.Property(p => p.Reference).HasMaxLength(100);
            payment.BelongsTo<Payment, Invoice>(p => p.InvoiceId);
            payment.HasIndex(p => new { p.PartnershipId, p.InvoiceId });
        }
    }
}

/// <summary>That a payer was reminded of an invoice.</summary>
[Holds(DataClass.Charges)]
public sealed class InvoiceReminder : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid InvoiceId { get; init; }

    public required DateOnly SentOn { get; init; }

    public required Guid SentById { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<InvoiceReminder>
    {
        public void Configure(EntityTypeBuilder<InvoiceReminder> reminder)
        {
            reminder.ToTable("charging_invoice_reminders");
            reminder.BelongsTo<InvoiceReminder, Invoice>(r => r.InvoiceId);
            reminder.HasIndex(r => new { r.PartnershipId, r.InvoiceId, r.SentOn }).IsUnique();
        }
    }
}
