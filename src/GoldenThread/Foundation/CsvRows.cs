using System.Text;

namespace GoldenThread.Foundation;

/// <summary>Reads a CSV text (RFC 4180) whatever delimiter it was saved with: the one of comma, semicolon, tab and bar that the first row has most of. Empty rows are skipped.</summary>
public static class CsvRows
{
    /// <summary>A row with the number it has in the file.</summary>
    public sealed record Row(int Number, IReadOnlyList<string> Cells);

    public static IReadOnlyList<Row> Read(string text)
    {
        var plain = text.TrimStart('\uFEFF');
        var delimiter = Guess(plain);
        var rows = new List<Row>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, number, line) = (false, 1, 1);
        for (var i = 0; i <= plain.Length; i++)
        {
            var c = i < plain.Length ? plain[i] : '\n';
            if (quoted && i < plain.Length)
            {
                if (c == '"' && i + 1 < plain.Length && plain[i + 1] == '"') cell.Append(plain[i++]);
                else if (c == '"') quoted = false;
                else cell.Append(c);
                if (c == '\n') line++;
                continue;
            }

            if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == delimiter) Next();
            else if (c == '\r') continue;
            else if (c == '\n')
            {
                Next();
                if (cells.Exists(x => x.Length > 0)) rows.Add(new(number, [.. cells]));
                cells.Clear();
                number = ++line;
            }
            else cell.Append(c);
        }

        return rows;

        void Next()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }

    private static char Guess(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length).ToString();
        return new[] { ',', ';', '\t', '|' }.MaxBy(d => first.Count(c => c == d));
    }
}
