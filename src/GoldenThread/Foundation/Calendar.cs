using System.Globalization;
using System.Text;

namespace GoldenThread.Foundation;

/// <summary>Writes calendar files (RFC 5545) and invitations that really change and end in people's calendars (RFC 5546): times on London's wall clock with its zone, a stable id, a number that goes up.</summary>
public static class Calendar
{
    private const int MostOctets = 75;

    private const string Zone = "Europe/London";

    /// <summary>A file or feed that adds entries; an entry that is off says so.</summary>
    public static string Publish(DateTime now, IEnumerable<CalendarEntry> entries, string? name = null)
    {
        var text = new StringBuilder();
        Begin(text, "PUBLISH");
        if (name is not null)
        {
            Line(text, $"NAME:{Escape(name)}");
            Line(text, $"X-WR-CALNAME:{Escape(name)}");
            Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
            Line(text, "X-PUBLISHED-TTL:PT1H");
        }

        TimeZone(text);
        foreach (var entry in entries) Event(text, now, entry, null);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>Invitations to entries, and the end of those that are off. Each stands in a calendar of its own, one after the other, because an invitation may hold one id only (RFC 5546, 3.2.2).</summary>
    public static string Invite(DateTime now, IEnumerable<CalendarEntry> entries, CalendarParties between)
    {
        var text = new StringBuilder();
        foreach (var entry in entries.OrderBy(e => e.Gone))
        {
            Begin(text, entry.Gone ? "CANCEL" : "REQUEST");
            TimeZone(text);
            Event(text, now, entry, between);
            Line(text, "END:VCALENDAR");
        }

        return text.ToString();
    }

    /// <summary>The calendars of a text that holds several.</summary>
    public static IReadOnlyList<string> Apart(string text) =>
        [.. text.Split("END:VCALENDAR\r\n", StringSplitOptions.RemoveEmptyEntries).Select(one => one + "END:VCALENDAR\r\n")];

    /// <summary>What a calendar asks of its reader: add, change or take out. A mail's part must say the same (RFC 6047).</summary>
    public static string? MethodOf(string text) =>
        text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("METHOD:", StringComparison.Ordinal))?["METHOD:".Length..];

    private static void Begin(StringBuilder text, string method)
    {
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//GoldenThread//Events//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"METHOD:{method}");
    }

    private static void Event(StringBuilder text, DateTime now, CalendarEntry entry, CalendarParties? between)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escape(entry.Uid)}");
        Line(text, $"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART;TZID={Zone}:{Local(entry.Day, entry.Start)}");
        Line(text, $"DTEND;TZID={Zone}:{Local(entry.Day, entry.End)}");
        Line(text, $"SUMMARY:{Escape(entry.Summary)}");
        if (entry.Place is { } place) Line(text, $"LOCATION:{Escape(place)}");
        if (entry.Description is { } description) Line(text, $"DESCRIPTION:{Escape(description)}");
        if (entry.Url is { } url) Line(text, $"URL:{url}");
        if (between is not null)
        {
            Line(text, $"ORGANIZER;CN={Quoted(between.From)}:mailto:{Address(between.FromMail)}");
            Line(text, $"ATTENDEE;CN={Quoted(between.To)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:{Address(between.ToMail)}");
        }

        Line(text, $"STATUS:{(entry.Gone ? "CANCELLED" : "CONFIRMED")}");
        Line(text, "END:VEVENT");
    }

    /// <summary>London's clock as the law has had it since 1996, and from 1981 in spring.</summary>
    private static void TimeZone(StringBuilder text)
    {
        Line(text, "BEGIN:VTIMEZONE");
        Line(text, $"TZID:{Zone}");
        Clock(text, "DAYLIGHT", "+0000", "+0100", "BST", "19810329T010000", 3);
        Clock(text, "STANDARD", "+0100", "+0000", "GMT", "19961027T020000", 10);
        Line(text, "END:VTIMEZONE");
    }

    private static void Clock(StringBuilder text, string kind, string from, string to, string name, string since, int month)
    {
        Line(text, $"BEGIN:{kind}");
        Line(text, $"TZOFFSETFROM:{from}");
        Line(text, $"TZOFFSETTO:{to}");
        Line(text, $"TZNAME:{name}");
        Line(text, $"DTSTART:{since}");
        Line(text, $"RRULE:FREQ=YEARLY;BYMONTH={month.ToString(CultureInfo.InvariantCulture)};BYDAY=-1SU");
        Line(text, $"END:{kind}");
    }

    private static string Local(DateOnly day, TimeOnly time) => day.ToDateTime(time).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

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

    /// <summary>A name beside an address: in quotes, which it may not hold itself.</summary>
    private static string Quoted(string name) => $"\"{new string([.. name.Where(c => c != '"' && !char.IsControl(c))])}\"";

    private static string Address(string mail) => new([.. mail.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))]);

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

/// <summary>One entry of a calendar.</summary>
/// <param name="Uid">Stays the same for the same thing, so that a later file changes it and adds no second.</param>
/// <param name="Sequence">Goes up with every change.</param>
/// <param name="Day">London's date.</param>
/// <param name="Start">On London's wall clock.</param>
/// <param name="End">On London's wall clock.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Place">Where, or the joining address.</param>
/// <param name="Description">More, in words.</param>
/// <param name="Url">The page about it.</param>
/// <param name="Gone">It is off.</param>
public sealed record CalendarEntry(string Uid, int Sequence, DateOnly Day, TimeOnly Start, TimeOnly End, string Summary, string? Place, string? Description, string? Url, bool Gone = false);

/// <summary>Who invites whom: calendars take a change only from whoever sent the invitation.</summary>
public sealed record CalendarParties(string From, string FromMail, string To, string ToMail);
