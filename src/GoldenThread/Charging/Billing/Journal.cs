using System.Globalization;

namespace GoldenThread.Charging.Billing;

/// <summary>How a finance system wants its journal: one column a line, the heading, an equals sign, and what stands in it. Each system has its own; none is built in.</summary>
public static class Journal
{
    /// <summary>The columns shown before anybody chose others.</summary>
    public const string Usual = "Date=date\nNumber=number\nKind=kind\nPayer=payer\nPurchase order=purchase_order\nText=text\nAmount=pounds\nDue=due";

    /// <summary>What can stand in a column.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["date", "date_uk", "number", "kind", "payer", "payer_email", "purchase_order", "text", "pounds", "pence", "due"];

    /// <summary>Reads the columns as an officer writes them.</summary>
    public static Result<IReadOnlyList<Column>> Read(string? written)
    {
        var columns = new List<Column>();
        foreach (var line in (written ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var (heading, what) = equals > 0 ? (line[..equals].Trim(), line[(equals + 1)..].Trim()) : ("", "");
            if (heading.Length == 0 || (!Fields.Contains(what) && !IsFixed(what))) return BillingRefusals.NoSuchColumn(line, Fields);
            columns.Add(new(heading, what));
        }

        return columns.Count == 0 ? BillingRefusals.NoColumns : columns;
    }

    public static IEnumerable<string> Write(IReadOnlyList<Column> columns, IEnumerable<Entry> entries) =>
        entries.Select(e => Csv.Line(columns.Select(c => Cell(c.What, e)))).Prepend(Csv.Line(columns.Select(c => c.Heading)));

    private static bool IsFixed(string what) => what is ['"', .., '"'] && what.Length >= 2;

    private static string? Cell(string what, Entry entry) => what switch
    {
        "date" => Iso(entry.Date),
        "date_uk" => entry.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        "number" => entry.Number,
        "kind" => entry.Kind,
        "payer" => entry.Payer,
        "payer_email" => entry.PayerEmail,
        "purchase_order" => entry.PurchaseOrder,
        "text" => entry.Text,
        "pounds" => (entry.Pence / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        "pence" => entry.Pence.ToString(CultureInfo.InvariantCulture),
        "due" => entry.Due is { } due ? Iso(due) : null,
        _ => what[1..^1],
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="Heading">As the finance system calls it.</param>
    /// <param name="What">One of the fields, or a fixed text in quotation marks.</param>
    public sealed record Column(string Heading, string What);

    /// <param name="Kind">invoice, credit_note or payment; what is taken back or has come in is below nothing.</param>
    public sealed record Entry(DateOnly Date, string Number, string Kind, string Payer, string? PayerEmail, string? PurchaseOrder, string Text, int Pence, DateOnly? Due);
}
