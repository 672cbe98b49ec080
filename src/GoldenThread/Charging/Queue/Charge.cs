using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Charging.Queue;

/// <summary>One thing charged, proposed or put to an officer, for one cause: what was proposed and why, what was decided and by whom. Its row is locked before it is decided.</summary>
[Holds(DataClass.Charges)]
public sealed class Charge : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The kind of record that caused it: "booking".</summary>
    [Holds(DataClass.Nothing)]
    public required string OriginKind { get; init; }

    public required Guid OriginId { get; init; }

    /// <summary>What it was, as it was called: the event.</summary>
    public required string OriginLabel { get; init; }

    /// <summary>The day of it.</summary>
    public required DateOnly HappenedOn { get; init; }

    public required ChargeCode Code { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? AgencyId { get; init; }

    /// <summary>The version of the policy that gave it: the one in force when the place was confirmed .</summary>
    public required Guid PackVersionId { get; init; }

    public ChargeDecision Decision { get; private set; }

    /// <summary>What the policy says; nothing where an officer decides.</summary>
    public Money Proposed { get; private set; }

    /// <summary>The most it may be; nothing where the policy does not say.</summary>
    public Money AtMost { get; private set; }

    public Basis Basis { get; private set; }

    /// <summary>Why, in a sentence that cites the policy.</summary>
    public string Why { get; private set; } = "";

    public ChargeState State { get; private set; }

    /// <summary>What is charged, once that is settled.</summary>
    public Money Amount { get; private set; }

    /// <summary>Who is asked for the money; null where the policy does not say.</summary>
    public Payer? Payer { get; private set; }

    public string? PayerEmail { get; private set; }

    /// <summary>The same for everything that goes on one invoice.</summary>
    public string? PayerKey { get; private set; }

    public string? ManagerEmail { get; init; }

    public required DateTime ProposedAt { get; init; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>The officer; null for a fee to attend, which nobody decides.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>Why it was decided so.</summary>
    public string? Reason { get; private set; }

    /// <summary>The ground of a waiver, where the policy names grounds.</summary>
    public ExemptionReason? WaivedFor { get; private set; }

    /// <summary>What shows the ground: the manager's own words, and where they are kept.</summary>
    public string? Evidence { get; private set; }

    /// <summary>Who vouches for it.</summary>
    public string? VerifiedBy { get; private set; }

    public DateTime? ContestedAt { get; private set; }

    public Guid? ContestedById { get; private set; }

    public string? Objection { get; private set; }

    public Guid? InvoiceId { get; private set; }

    public int LockVersion { get; private set; }

    /// <summary>Objected to, and nobody has answered yet.</summary>
    public bool IsContested => State == ChargeState.Proposed && ContestedAt is not null;

    /// <summary>What the policy gives now; false when nothing differs from what stands.</summary>
    internal bool Put(ChargeLine line)
    {
        var (proposed, most, why) = (line.Amount ?? Money.Zero, line.Amount ?? line.UpTo ?? Money.Zero, line.Why);
        if (State != ChargeState.Withdrawn && Why.Length > 0 && (Decision, Proposed, AtMost) == (line.Decision, proposed, most)) return false;
        (Decision, Proposed, AtMost, Basis, Why) = (line.Decision, proposed, most, line.Basis, why.Length > 2000 ? why[..2000] : why);
        if (line.Decision == ChargeDecision.Automatic) (State, Amount) = (ChargeState.Approved, proposed);
        else (State, Amount) = (ChargeState.Proposed, Money.Zero);
        return true;
    }

    internal void PayableBy(Payer? payer, string? email, string? key) => (Payer, PayerEmail, PayerKey) = (payer, email, key);

    /// <summary>What caused it is no longer so: the register was put right.</summary>
    internal void Withdraw() => (State, Amount) = (ChargeState.Withdrawn, Money.Zero);

    internal void Approve(OperationContext context, Money amount, string reason) => Decide(context, ChargeState.Approved, amount, reason);

    internal void Waive(OperationContext context, string reason, ExemptionReason? ground, string? evidence, string? verifiedBy)
    {
        Decide(context, ChargeState.Waived, Money.Zero, reason);
        (WaivedFor, Evidence, VerifiedBy) = (ground, evidence, verifiedBy);
    }

    /// <summary>Somebody objects: it waits for an officer, also when it had been approved.</summary>
    internal void Contest(OperationContext context, string objection)
    {
        (ContestedAt, ContestedById, Objection) = (context.Now, context.PersonId, objection);
        (State, Amount) = (ChargeState.Proposed, Money.Zero);
    }

    internal void PutOn(Guid invoiceId) => (State, InvoiceId) = (ChargeState.Invoiced, invoiceId);

    private void Decide(OperationContext context, ChargeState state, Money amount, string reason)
    {
        if (State != ChargeState.Proposed) throw new InvalidOperationException($"A charge that is {State} cannot be decided.");
        (State, Amount, Reason, DecidedAt, DecidedById) = (state, amount, reason, context.Now, context.PersonId);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Charge>
    {
        public void Configure(EntityTypeBuilder<Charge> charge)
        {
            charge.ToTable("charging_charges");
            charge.Ignore(c => c.IsContested);
            charge.ComplexProperty(c => c.Proposed);
            charge.ComplexProperty(c => c.AtMost);
            charge.ComplexProperty(c => c.Amount);
            charge.Property(c => c.OriginKind).HasMaxLength(50);
            charge.Property(c => c.OriginLabel).HasMaxLength(300);
            charge.Property(c => c.Why).HasMaxLength(2000);
            charge.Property(c => c.PayerEmail).HasMaxLength(320);
            charge.Property(c => c.PayerKey).HasMaxLength(340);
            charge.Property(c => c.ManagerEmail).HasMaxLength(320);
            charge.Property(c => c.Reason).HasMaxLength(1000);
            charge.Property(c => c.Evidence).HasMaxLength(4000);
            charge.Property(c => c.VerifiedBy).HasMaxLength(200);
            charge.Property(c => c.Objection).HasMaxLength(2000);
            charge.BelongsTo<Charge, Person>(c => c.PersonId);
            charge.BelongsTo<Charge, Agency>(c => c.AgencyId);
            charge.BelongsTo<Charge, PackVersion>(c => c.PackVersionId);
            charge.BelongsTo<Charge, Billing.Invoice>(c => c.InvoiceId);
            charge.HasIndex(c => new { c.PartnershipId, c.OriginId, c.Code }).IsUnique();
            charge.HasIndex(c => new { c.PartnershipId, c.State, c.HappenedOn });
            charge.HasIndex(c => new { c.PartnershipId, c.PersonId });
            charge.HasIndex(c => new { c.PartnershipId, c.AgencyId });
            charge.HasIndex(c => new { c.PartnershipId, c.PayerKey, c.State });
        }
    }
}

public enum ChargeState
{
    /// <summary>Waits for an officer; nothing is owed.</summary>
    Proposed,

    /// <summary>Owed, and not on an invoice yet.</summary>
    Approved,

    Waived,

    Invoiced,

    /// <summary>What caused it turned out not to be so.</summary>
    Withdrawn,
}
