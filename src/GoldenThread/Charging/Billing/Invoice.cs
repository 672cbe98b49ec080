using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Charging.Billing;

/// <summary>What one payer is asked for. Written once: a mistake is put right with a credit note, never by changing it.</summary>
[Holds(DataClass.Charges)]
public sealed class Invoice : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The year from 1 April it is counted in.</summary>
    public required int Year { get; init; }

    /// <summary>1, 2, 3 within partnership and year, without gaps.</summary>
    public required int Sequence { get; init; }

    /// <summary>"2026-0001".</summary>
    public required string Number { get; init; }

    public required Payer Payer { get; init; }

    public required string PayerKey { get; init; }

    /// <summary>As it is addressed.</summary>
    public required string PayerName { get; init; }

    public string? PayerEmail { get; init; }

    public Guid? AgencyId { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>The payer's own number for it.</summary>
    public string? PurchaseOrder { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>Null where the policy says no term of payment.</summary>
    public DateOnly? DueOn { get; init; }

    public Money Total { get; private set; }

    public required Guid IssuedById { get; init; }

    public required DateTime IssuedAt { get; init; }

    internal Invoice For(Money total)
    {
        Total = total;
        return this;
    }

    internal static string NumberOf(int year, int sequence) => $"{year}-{sequence:0000}";

    internal sealed class Mapping : IEntityTypeConfiguration<Invoice>
    {
        public void Configure(EntityTypeBuilder<Invoice> invoice)
        {
            invoice.ToTable("charging_invoices");
            invoice.ComplexProperty(i => i.Total);
            invoice.Property(i => i.Number).HasMaxLength(20);
            invoice.Property(i => i.PayerKey).HasMaxLength(340);
            invoice.Property(i => i.PayerName).HasMaxLength(300);
            invoice.Property(i => i.PayerEmail).HasMaxLength(320);
            invoice.Property(i => i.PurchaseOrder).HasMaxLength(60);
            invoice.BelongsTo<Invoice, Agency>(i => i.AgencyId);
            invoice.BelongsTo<Invoice, Person>(i => i.PersonId);
            invoice.HasIndex(i => new { i.PartnershipId, i.Year, i.Sequence }).IsUnique();
            invoice.HasIndex(i => new { i.PartnershipId, i.PayerKey });
            invoice.HasIndex(i => new { i.PartnershipId, i.AgencyId });
        }
    }
}

/// <summary>One charge on an invoice, in the words it had when it was issued.</summary>
[Holds(DataClass.Charges)]
public sealed class InvoiceLine : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid InvoiceId { get; init; }

    public required Guid ChargeId { get; init; }

    /// <summary>1, 2, 3 on the invoice.</summary>
    public required int Place { get; init; }

    public required string Words { get; init; }

    public Money Amount { get; private set; }

    internal InvoiceLine For(Money amount)
    {
        Amount = amount;
        return this;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<InvoiceLine>
    {
        public void Configure(EntityTypeBuilder<InvoiceLine> line)
        {
            line.ToTable("charging_invoice_lines");
            line.ComplexProperty(l => l.Amount);
            line.Property(l => l.Words).HasMaxLength(600);
            line.BelongsTo<InvoiceLine, Invoice>(l => l.InvoiceId);
            line.BelongsTo<InvoiceLine, Queue.Charge>(l => l.ChargeId);
            line.HasIndex(l => new { l.PartnershipId, l.InvoiceId, l.Place }).IsUnique();
            line.HasIndex(l => new { l.PartnershipId, l.ChargeId }).IsUnique();
        }
    }
}
