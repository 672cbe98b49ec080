using GoldenThread.Charging;
using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Charge> Charges => Set<Charge>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<InvoiceLine> InvoiceLines => Set<InvoiceLine>();

    public DbSet<CreditNote> CreditNotes => Set<CreditNote>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<InvoiceReminder> InvoiceReminders => Set<InvoiceReminder>();

    public DbSet<TrainerCreditEntry> TrainerCreditEntries => Set<TrainerCreditEntry>();
}
