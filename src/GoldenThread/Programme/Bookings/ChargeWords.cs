using System.Globalization;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme.Bookings;

/// <summary>What a partnership's policy says of prices and of losing a place, put into sentences (R-096). It works nothing out for one person and fills nothing in: what is open is said to be open.</summary>
public static class ChargeWords
{
    public const string NotSet = "not set by this partnership";

    /// <summary>What a place costs.</summary>
    public static string Price(Pack? pack)
    {
        if (pack is null) return NotSet;
        var free = string.Join(", ", Texts(pack, "charging.free_for"));
        var fees = Amounts(pack, "charging.attendance_fees");
        if (free.Length == 0 && fees is null) return NotSet;
        var unit = pack.Facts.Text("charging.fee_unit") is { } per ? $" {per}" : "";
        return string.Join(". ", new[] { free.Length > 0 ? $"Free for {free}" : null, fees is null ? null : $"Others: {fees}{unit}" }.OfType<string>()) + ".";
    }

    /// <summary>What is charged when a place is given up late or nobody comes.</summary>
    public static string IfMissed(Pack? pack)
    {
        if (pack is null) return NotSet;
        var late = Amounts(pack, "charging.late_cancellation");
        var missed = Amounts(pack, "charging.non_attendance");
        if (late is null && missed is null) return NotSet;
        var unit = pack.Facts.Text("charging.non_attendance_unit") is { } per ? $", {per}" : "";
        return $"{late ?? missed}{unit}. An officer looks at every charge before it is made.";
    }

    /// <summary>Both, for a mail.</summary>
    public static string Of(Pack? pack) => (Price(pack), IfMissed(pack)) switch
    {
        (NotSet, NotSet) => NotSet,
        var (price, missed) => $"Price: {price} Cancelling late or not coming: {missed}",
    };

    private static IEnumerable<string> Texts(Pack pack, string path) => pack.Facts.Under(path).Select(f => f.Text).OfType<string>();

    /// <summary>"full day £100, half day £50" from the rows of a table; null when the table has no row that says anything.</summary>
    private static string? Amounts(Pack pack, string path)
    {
        var rows = pack.Facts.Under(path).Where(f => f.Path.Length > path.Length).GroupBy(f => Row(f.Path, path)).Select(Row).OfType<string>().ToList();
        return rows.Count == 0 ? null : string.Join(", ", rows);
    }

    private static string Row(string path, string table)
    {
        var rest = path[table.Length..];
        var end = rest.IndexOf('.', 1);
        return rest.StartsWith('[') || char.IsDigit(rest.TrimStart('.')[0]) ? end < 0 ? rest : rest[..end] : "";
    }

    private static string? Row(IEnumerable<Fact> row)
    {
        var facts = row.Where(f => f.Text is not null || Name(f.Path) == "amount").ToDictionary(f => Name(f.Path), f => f.Text, StringComparer.Ordinal);
        var priced = facts.Where(f => f.Key is not ("amount" or "days") && Pounds(f.Value) is not null).Select(f => $"{Words(f.Key)} {Pounds(f.Value)}").ToList();
        if (facts.TryGetValue("amount", out var amount))
            priced.Add($"{(facts.GetValueOrDefault("length") is { } length ? Words(length) + " " : "")}{Pounds(amount) ?? $"amount {NotSet}"}");
        return priced.Count == 0 ? null : string.Join(", ", priced);
    }

    private static string Name(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string Words(string code) => code.Replace('_', ' ');

    private static string? Pounds(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pounds) ? Money.Pounds(pounds).ToString() : null;
}
