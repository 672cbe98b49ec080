using System.Text;
using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class CalendarTests
{
    private static readonly DateTime _now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_summer_and_a_winter_session_go_out_as_the_right_instants()
    {
        Write(Entry() with { Starts = London.Instant(new(2026, 12, 3), new(9, 30)) }).ShouldContain("DTSTART:20261203T093000Z\r\n");
        Write(Entry() with { Starts = London.Instant(new(2026, 7, 3), new(9, 30)) }).ShouldContain("DTSTART:20260703T083000Z\r\n");
    }

    [Fact]
    public void Text_is_escaped_and_cannot_add_a_line_of_its_own()
    {
        var text = Write(Entry() with { Summary = "Neglect; what now, then\\?\r\nATTACH:http://evil.example" });

        text.ShouldContain("SUMMARY:Neglect\\; what now\\, then\\\\?\\nATTACH:http://evil.example\r\n");
        Lines(text).ShouldNotContain(l => l.StartsWith("ATTACH", StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_cut()
    {
        var summary = string.Concat(Enumerable.Repeat("Ünïcôdé 👩‍👧 ", 40));
        var text = Write(Entry() with { Summary = summary });

        foreach (var line in text.Split("\r\n")) Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
        text.ShouldNotContain("\uFFFD");
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("SUMMARY:" + summary);
    }

    [Fact]
    public void A_cancellation_takes_the_same_entry_out()
    {
        var text = Calendar.Write(CalendarMethod.Cancel, _now, [Entry() with { Sequence = 4 }]);

        Lines(text).ShouldContain("METHOD:CANCEL");
        Lines(text).ShouldContain("STATUS:CANCELLED");
        Lines(text).ShouldContain("UID:b1-s1@example.org");
        Lines(text).ShouldContain("SEQUENCE:4");
    }

    [Fact]
    public void Every_begin_has_its_end_and_every_line_ends_with_both_characters()
    {
        var text = Write(Entry());

        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        Lines(text).Count(l => l == "BEGIN:VEVENT").ShouldBe(1);
        Lines(text).Count(l => l == "END:VEVENT").ShouldBe(1);
    }

    private static string Write(CalendarEntry entry) => Calendar.Write(CalendarMethod.Publish, _now, [entry]);

    private static string[] Lines(string text) => text.Split("\r\n");

    private static CalendarEntry Entry() => new("b1-s1@example.org", 0, _now, _now.AddHours(3), "Professional curiosity", "St Mark's Centre", null, null);
}
