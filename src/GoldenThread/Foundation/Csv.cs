namespace GoldenThread.Foundation;

/// <summary>Writes cells of a CSV file (RFC 4180), with the guard against formulas: a cell that a spreadsheet would calculate begins with an apostrophe.</summary>
public static class Csv
{
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(',', '"', '\n') || safe.Contains('\r') ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";
}
