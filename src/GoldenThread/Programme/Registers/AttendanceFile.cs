using System.Globalization;
using System.Text;

namespace GoldenThread.Programme;

/// <summary>Reads who was in an online meeting from the file that Teams or Zoom gives: the part with the people, each person once with all their minutes together. Other parts of the file are left aside.</summary>
public static class AttendanceFile
{
    private const int MostRows = 5000;

    private const int DayMinutes = 24 * 60;

    private static readonly string[] _names = ["name", "full name", "name (original name)", "name (user name)", "participant", "participant name", "user name"];

    private static readonly string[] _minutes = ["in-meeting duration", "duration", "duration (minutes)", "total duration (minutes)", "time in meeting (minutes)", "attendance duration"];

    private static readonly string[] _mails = ["email", "e-mail", "user email", "email address", "user email address", "participant id (upn)"];

    /// <summary>Somebody in the meeting, as the program names them.</summary>
    public sealed record Seen(string Name, string? Mail, int Minutes);

    public static Result<IReadOnlyList<Seen>> Read(byte[] content)
    {
        if (content.Length == 0) return AttendanceRefusals.Empty;
        if (SheetText.Of(content) is not { } read || People(read.Text) is not { } part) return AttendanceRefusals.NotOne;
        if (!Sheet.Read(Encoding.UTF8.GetBytes(part), MostRows).Is(out var sheet, out var no)) return no;
        var headers = sheet.Headers.Select(h => h.ToLowerInvariant()).ToList();
        int Column(string[] known) => headers.FindIndex(h => known.Contains(h));
        var (name, minutes, mail) = (Column(_names), Column(_minutes), Column(_mails));
        var rows = sheet.Rows.Select(r => new Seen(Cell(r, name) ?? "", Cell(r, mail) is { } address && EmailShape.Is(address) ? address : null, MinutesOf(Cell(r, minutes)))).Where(r => r.Name.Length > 0);
        return rows.GroupBy(r => r.Mail?.ToLowerInvariant() ?? r.Name.ToLowerInvariant())
            .Select(g => g.First() with { Minutes = Math.Min(DayMinutes, g.Sum(r => r.Minutes)) }).OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <summary>From the row that names the columns to the first empty line after it.</summary>
    private static string? People(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var begins = Array.FindIndex(lines, line => Split(line) is var cells && cells.Exists(c => _names.Contains(c)) && cells.Exists(c => _minutes.Contains(c)));
        return begins < 0 ? null : string.Join('\n', lines.Skip(begins).TakeWhile(line => line.Trim().Length > 0));
    }

    private static List<string> Split(string line) =>
        [.. line.Split(line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : ',').Select(c => c.Trim().Trim('"', '\uFEFF').ToLowerInvariant())];

    private static string? Cell(SheetRow row, int column) => row.At(column) is { Length: > 0 } cell ? cell : null;

    /// <summary>"3h 35m 56s", "215", "3:35:56"; whole minutes, begun ones not counted.</summary>
    private static int MinutesOf(string? said)
    {
        if (said is null) return 0;
        if (decimal.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain)) return plain <= DayMinutes ? (int)plain : DayMinutes;
        if (said.Contains(':') && TimeSpan.TryParse(said, CultureInfo.InvariantCulture, out var clock)) return (int)clock.TotalMinutes;
        var (seconds, number) = (0, 0);
        foreach (var c in said)
        {
            if (char.IsAsciiDigit(c)) number = Math.Min(100_000, (number * 10) + (c - '0'));
            else if (c is 'h' or 'm' or 's' && number > 0) (seconds, number) = (seconds + (number * c switch { 'h' => 3600, 'm' => 60, _ => 1 }), 0);
        }

        return Math.Clamp(seconds / 60, 0, DayMinutes);
    }
}

/// <summary>Every no about such files.</summary>
internal static class AttendanceRefusals
{
    public static Refusal Empty { get; } = new("file_empty", "Choose the attendance file that Teams or Zoom gave you.", RefusalKind.Rule);

    public static Refusal NotOne { get; } = new("not_an_attendance_file", "No list of people is in this file. In Teams download the attendance report, in Zoom the participants report, and send that file as it is.", RefusalKind.Rule);
}
