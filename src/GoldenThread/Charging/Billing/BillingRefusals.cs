namespace GoldenThread.Charging.Billing;

/// <summary>Every no about invoices, payments and credits, in the words people read.</summary>
internal static class BillingRefusals
{
    public static Refusal NothingToInvoice { get; } = new("nothing_to_invoice", "Nothing approved is left for this payer. Somebody may have issued the invoice already.");

    public static Refusal NotPositive { get; } = new Refusal("not_positive", "Enter an amount above nothing.", RefusalKind.Rule).At("amount");

    public static Refusal MoreThanLeft(Money left) => new Refusal("more_than_left", $"Only {left} of this invoice is left. Enter that or less.", RefusalKind.Rule).At("amount");

    public static Refusal InTheFuture(string field) => new Refusal("in_the_future", "Enter a day that has come.", RefusalKind.Rule).At(field);

    public static Refusal BeforeIssue { get; } = new Refusal("before_issue", "It cannot have been paid before it was issued.", RefusalKind.Rule).At("receivedOn");

    public static Refusal NotOverdue { get; } = new("not_overdue", "Only an invoice that is not paid is reminded of.");

    public static Refusal NoAddress { get; } = new("no_address", "No e-mail address is known for this payer. Print the invoice and send it.");

    public static Refusal RemindedToday { get; } = new("reminded_today", "This payer was reminded today already.");

    public static Refusal NoColumns { get; } = new Refusal("no_columns", "Name at least one column.", RefusalKind.Rule).At("columns");

    public static Refusal NoSuchColumn(string line, IEnumerable<string> known) =>
        new Refusal("no_such_column", $"“{line}” cannot be read. Write one column a line: its heading, an equals sign, and one of {string.Join(", ", known)}, or a fixed text in quotation marks.", RefusalKind.Rule).At("columns");

    public static Refusal NoCredits { get; } = new("no_trainer_credit", "This partnership’s policy gives no places for trainer days. Set charging.trainer_credit first.");

    public static Refusal HalfDaysOutOfRange { get; } = new Refusal("days_out_of_range", "Enter whole or half days, up to 100; less than nothing takes back.", RefusalKind.Rule).At("days");
}
