using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace GoldenThread.Foundation;

/// <summary>A table read from a CSV file as office programs write them: any common encoding, separated by comma, semicolon, tab or bar.</summary>
public sealed record Sheet(IReadOnlyList<string> Headers, IReadOnlyList<SheetRow> Rows, string Encoding, char Delimiter)
{
    private const int LongestCell = 10_000;

    private static readonly char[] _delimiters = [',', ';', '\t', '|'];

    /// <summary>Reads all of it, or says why it cannot be read. Nothing is guessed about a row: too few cells and broken quotation marks are told.</summary>
    public static Result<Sheet> Read(byte[] content, int mostRows)
    {
        if (content.Length == 0) return FileRefusals.Empty;
        if (content.Length > FileKind.MostBytes) return FileRefusals.TooLarge;
        if (content.AsSpan().StartsWith("PK"u8)) return SheetRefusals.Workbook;
        if (SheetText.Of(content) is not { } read) return SheetRefusals.NoText;
        var (text, said) = Hint(read.Text);
        var delimiter = said ?? Delimits(text);

        var broken = false;
        var shape = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(), BadDataFound = _ => broken = true, MaxFieldSize = LongestCell, IgnoreBlankLines = true, CacheFields = true,
        };
        using var parser = new CsvParser(new StringReader(text), shape);
        try
        {
            if (!parser.Read()) return FileRefusals.Empty;
            var headers = parser.Record!.Select(h => h.Trim()).ToArray();
            while (headers.Length > 1 && headers[^1].Length == 0) headers = headers[..^1];
            var rows = new List<SheetRow>();
            while (parser.Read())
            {
                var line = parser.RawRow;
                var cells = parser.Record!;
                for (var i = 0; i < cells.Length; i++) cells[i] = cells[i].Trim();
                if (broken && Array.Exists(cells, c => c.Contains('\n'))) return SheetRefusals.QuoteLeftOpen(rows.Count + 2);
                if (Array.TrueForAll(cells, c => c.Length == 0)) continue;
                rows.Add(new(rows.Count + 2, line, Fit(cells, headers.Length), broken));
                broken = false;
                if (rows.Count > mostRows) return SheetRefusals.TooManyRows(mostRows);
            }

            return new Sheet(headers, rows, read.Encoding, delimiter);
        }
        catch (MaxFieldSizeException)
        {
            return SheetRefusals.QuoteLeftOpen(parser.Row);
        }
    }

    /// <summary>Empty cells beyond the last heading are no cells.</summary>
    private static string[] Fit(string[] cells, int width)
    {
        var length = cells.Length;
        while (length > width && cells[length - 1].Length == 0) length--;
        return length == cells.Length ? cells : cells[..length];
    }

    /// <summary>The same table as plain CSV.</summary>
    public string ToCsv() => string.Concat(Rows.Select(r => Line(r.Cells)).Prepend(Line(Headers)));

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";

    /// <summary>Excel's own first line "sep=;" names the separator.</summary>
    private static (string Text, char? Delimiter) Hint(string text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5) return (text, null);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return (end < 0 ? "" : text[(end + 1)..], text[4]);
    }

    /// <summary>The one that stands most often in the first line, outside quotation marks.</summary>
    private static char Delimits(string text)
    {
        Span<int> counts = stackalloc int[_delimiters.Length];
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            if (c == '\n' && !quoted) break;
            if (!quoted && Array.IndexOf(_delimiters, c) is >= 0 and var i) counts[i]++;
        }

        var most = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[most]) most = i;
        return _delimiters[most];
    }
}

/// <summary>One row: its number as a spreadsheet shows it (the headings are row 1), the line of the file it ends on, and its cells.</summary>
public sealed record SheetRow(int Number, int Line, string[] Cells, bool Broken)
{
    /// <summary>The cell of a column; empty where the row is too short or the table has no such column.</summary>
    public string At(int column) => column >= 0 && column < Cells.Length ? Cells[column] : "";
}

/// <summary>Every no about a table that cannot be read.</summary>
internal static class SheetRefusals
{
    public static Refusal Workbook { get; } = new("file_is_workbook", "This is an Excel workbook. Save it as “CSV UTF-8 (comma delimited)” and send that file.", RefusalKind.Rule);

    public static Refusal NoText { get; } = new("file_not_text", "This is not a text file. Save the list as CSV, best as “CSV UTF-8”, and send that file.", RefusalKind.Rule);

    public static Refusal TooManyRows(int most) => new("too_many_rows", $"The file has more than {most:N0} rows. Send it in parts.", RefusalKind.Rule);

    public static Refusal QuoteLeftOpen(int row) => new("quote_left_open", $"In row {row} a quotation mark is opened and not closed, so what follows cannot be told apart. Put it right and send the file again. Nothing has been changed.", RefusalKind.Rule);
}
