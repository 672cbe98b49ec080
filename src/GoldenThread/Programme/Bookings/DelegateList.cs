namespace GoldenThread.Programme.Bookings;

/// <summary>Reads a list of delegates: an e-mail in each row, under a head that has one, with any of the usual delimiters. A row that is wrong makes the whole list wrong, and is named.</summary>
public static class DelegateList
{
    private const int Most = 500;

    public sealed record Line(int Row, string EmailKey, string? Name);

    public static Result<IReadOnlyList<Line>> Read(string text)
    {
        var table = CsvRows.Read(text);
        if (table.Count == 0) return new Refusal("list_empty", "The list is empty.", RefusalKind.Rule).At("list");
        var head = table[0].Cells.Select(c => c.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Trim()).ToList();
        var email = head.FindIndex(c => c is "email" or "emailaddress" or "email address" or "mail");
        if (email < 0) return Wrong(1, "the first row must name the columns, and one of them must be e-mail");
        var name = head.FindIndex(c => c is "name" or "full name");
        if (table.Count - 1 > Most) return Wrong(Most + 2, $"send at most {Most} people at a time");

        var lines = new List<Line>();
        foreach (var (row, cells) in table.Skip(1))
        {
            if (cells.Count < head.Count) return Wrong(row, $"it has {cells.Count} of {head.Count} columns");
            var address = cells[email].Trim();
            if (address.Length == 0) return Wrong(row, "the e-mail is missing");
            if (!EmailShape.Is(address)) return Wrong(row, "the e-mail is not one");
            var key = address.ToLowerInvariant();
            var called = name < 0 ? null : Typed.Clean(cells[name])?.ToLowerInvariant();
            if (lines.Find(l => l.EmailKey == key) is { } twice) return Wrong(row, $"the e-mail stands in row {twice.Row} too");
            if (called is not null && lines.Find(l => l.Name == called) is { } same) return Wrong(row, $"this person stands in row {same.Row} with another e-mail");
            lines.Add(new(row, key, called));
        }

        return lines.Count == 0 ? Wrong(2, "there is nobody on it") : lines;
    }

    public static Refusal Wrong(int row, string what) => new Refusal("list_wrong", $"Row {row}: {what}. Nobody was booked.", RefusalKind.Rule).At("list");
}
