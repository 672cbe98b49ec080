namespace GoldenThread.Charging.Billing;

/// <summary>Where an invoice stands on a day, from what was issued, credited and paid: the one place where "paid" and "overdue" are decided.</summary>
public static class Outstanding
{
    public static Money Of(Money total, Money credited, Money paid) => total - credited - paid;

    public static InvoiceStanding On(DateOnly day, Money total, Money credited, Money paid, DateOnly? dueOn)
    {
        if (credited >= total && paid == Money.Zero) return InvoiceStanding.Credited;
        if (Of(total, credited, paid) <= Money.Zero) return InvoiceStanding.Paid;
        if (dueOn is not { } due) return InvoiceStanding.NoTerm;
        return day > due ? InvoiceStanding.Overdue : InvoiceStanding.Open;
    }
}

public enum InvoiceStanding
{
    /// <summary>To be paid, and its day has not passed.</summary>
    Open,

    /// <summary>To be paid; the policy sets no term of payment, so it is never late.</summary>
    NoTerm,

    Overdue,

    Paid,

    /// <summary>Taken back in full.</summary>
    Credited,
}
