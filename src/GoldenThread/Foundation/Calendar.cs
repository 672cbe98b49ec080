using System.Globalization;
using System.Text;

namespace GoldenThread.Foundation;

/// <summary>Writes calendar files (RFC 5545, and RFC 5546 for telling of a change or an end). Times go out as UTC instants, so no zone table is needed.</summary>
public static class Calendar
{
    private const int MostOctets = 75;

    /// <summary>A calendar that every common calendar takes: entries to add or to take out.</summary>
    public static string Write(CalendarMethod method, DateTime now, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//GoldenThread//Events//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"METHOD:{(method == CalendarMethod.Cancel ? "CANCEL" : "PUBLISH")}");
        foreach (var entry in entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escape(entry.Uid)}");
            Line(text, $"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
            Line(text, $"DTSTAMP:{Instant(now)}");
            Line(text, $"DTSTART:{Instant(entry.Starts)}");
            Line(text, $"DTEND:{Instant(entry.Ends)}");
            Line(text, $"SUMMARY:{Escape(entry.Summary)}");
            if (entry.Place is { } place) Line(text, $"LOCATION:{Escape(place)}");
            if (entry.Description is { } description) Line(text, $"DESCRIPTION:{Escape(description)}");
            if (entry.Url is { } url) Line(text, $"URL:{url}");
            Line(text, $"STATUS:{(method == CalendarMethod.Cancel || entry.Gone ? "CANCELLED" : "CONFIRMED")}");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>Backslash, semicolon, comma and line breaks; other control characters are dropped.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else if (!char.IsControl(c)) escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Folds at 75 octets without cutting a character in two; each further line begins with a space.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

/// <summary>Whether entries are to be added or taken out.</summary>
public enum CalendarMethod
{
    Publish,
    Cancel,
}

/// <summary>One entry of a calendar.</summary>
/// <param name="Uid">Stays the same for the same thing, so that a later file changes it and adds no second.</param>
/// <param name="Sequence">Goes up with every change.</param>
/// <param name="Starts">The instant, UTC.</param>
/// <param name="Ends">The instant, UTC.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Place">Where, or the joining address.</param>
/// <param name="Description">More, in words.</param>
/// <param name="Url">The page about it.</param>
/// <param name="Gone">This one is off, among others that are on.</param>
public sealed record CalendarEntry(string Uid, int Sequence, DateTime Starts, DateTime Ends, string Summary, string? Place, string? Description, string? Url, bool Gone = false);
