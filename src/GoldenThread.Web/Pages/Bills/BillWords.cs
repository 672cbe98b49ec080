using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>How charges and invoices are said on pages.</summary>
internal static class BillWords
{
    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<ChargeState>().Select(s => new Choice(Names.Code(s), State(s)))];

    public static IReadOnlyList<Choice> Codes { get; } = [.. Enum.GetValues<GoldenThread.Charging.ChargeCode>().Select(c => new Choice(Names.Code(c), InvoiceWords.Of(c)))];

    public static IReadOnlyList<Choice> Payers { get; } = [new(nameof(Payer.Organisation), "The organisation"), new(nameof(Payer.Person), "The person"), new(nameof(Payer.LineManager), "The line manager")];

    public static string State(ChargeState state) => state switch
    {
        ChargeState.Proposed => "Waits for a decision",
        ChargeState.Approved => "Approved",
        ChargeState.Waived => "Waived",
        ChargeState.Invoiced => "Invoiced",
        _ => "Withdrawn",
    };

    public static string Kind(ChargeState state) => state switch { ChargeState.Proposed => "due", ChargeState.Approved or ChargeState.Invoiced => "ok", _ => "" };

    public static string Amount(ListCharges.Row row) => row.State switch
    {
        ChargeState.Proposed when row.Proposed > Money.Zero => row.Proposed.ToString(),
        ChargeState.Proposed when row.AtMost > Money.Zero => $"up to {row.AtMost}",
        ChargeState.Proposed => "an officer decides",
        ChargeState.Waived or ChargeState.Withdrawn => "nothing",
        _ => row.Amount.ToString(),
    };

    public static string Proposed(Charge charge) => charge switch
    {
        { Proposed.Pence: > 0 } => charge.Proposed.ToString(),
        { AtMost.Pence: > 0 } => $"An officer decides, up to {charge.AtMost}",
        _ => "An officer decides; the policy names no amount",
    };

    public static string Standing(InvoiceStanding standing) => standing switch
    {
        InvoiceStanding.Open => "To be paid",
        InvoiceStanding.NoTerm => "To be paid, no term set",
        InvoiceStanding.Overdue => "Overdue",
        InvoiceStanding.Paid => "Paid",
        _ => "Credited in full",
    };

    public static string Kind(InvoiceStanding standing) => standing switch { InvoiceStanding.Overdue => "gap", InvoiceStanding.Paid => "ok", InvoiceStanding.Open or InvoiceStanding.NoTerm => "due", _ => "" };

    public static string Say(Payer? payer) => payer switch
    {
        Payer.Organisation => "The organisation",
        Payer.Person => "The person",
        Payer.LineManager => "The line manager",
        Payer.AuthorisingManager => "The manager who authorised the booking",
        _ => "Not set by this partnership",
    };

    public static string Say(ExemptionReason reason) => reason == ExemptionReason.SicknessOnTheDay ? "Sickness on the day" : "Exceptional circumstances";

    /// <summary>Pounds as people type them: 50, 12.50, £1,200. Null for what is no amount of money: fractions of a penny, words, less than nothing.</summary>
    public static Money? Read(string? text, int mostPounds = 100_000)
    {
        var clean = (text ?? "").Trim().TrimStart('£').Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(clean, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var pounds)) return null;
        var pence = pounds * 100;
        return pence != decimal.Truncate(pence) || pence > mostPounds * 100m ? null : new((int)pence);
    }
}
