using System.Text;
using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class CalendarTests
{
    private static readonly DateTime _now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Sessions_stand_on_Londons_clock_and_two_readers_know_the_instant_in_summer_and_in_winter_and_where_the_clocks_change()
    {
        var text = Calendar.Publish(_now,
        [
            Entry() with { Uid = "winter", Day = new(2026, 12, 3), Start = new(9, 30), End = new(13, 0) },
            Entry() with { Uid = "summer", Day = new(2026, 7, 3), Start = new(9, 30), End = new(13, 0) },
            Entry() with { Uid = "change", Day = new(2026, 10, 25), Start = new(0, 30), End = new(3, 30) },
        ]);

        text.ShouldContain("DTSTART;TZID=Europe/London:20261203T093000\r\n");
        var read = (await CalendarReaders.ReadAsync(text)).ToDictionary(e => e.Uid);
        (read["winter"].Starts, read["winter"].Ends).ShouldBe((London.Instant(new(2026, 12, 3), new(9, 30)), London.Instant(new(2026, 12, 3), new(13, 0))));
        (read["summer"].Starts, read["summer"].Ends).ShouldBe((London.Instant(new(2026, 7, 3), new(9, 30)), London.Instant(new(2026, 7, 3), new(13, 0))));
        (read["change"].Ends - read["change"].Starts).ShouldBe(TimeSpan.FromHours(4));
    }

    [Fact]
    public async Task Each_invitation_holds_one_entry_names_both_sides_and_says_what_it_asks()
    {
        var text = Calendar.Invite(_now, [Entry() with { Uid = "one", Gone = true, Sequence = 7 }, Entry() with { Uid = "two", Sequence = 7 }], new("Calderbrook \"Learning\"", "no-reply@learning.example.org", "Zoë O'Brien, Mrs", "zoe@example.org"));

        Calendar.Apart(text).Select(Calendar.MethodOf).ShouldBe(["REQUEST", "CANCEL"]);
        foreach (var one in Calendar.Apart(text)) Lines(one).Count(l => l == "BEGIN:VEVENT").ShouldBe(1);
        var read = (await CalendarReaders.ReadAsync(text)).ToDictionary(e => e.Uid);
        (read["two"].Method, read["two"].Status).ShouldBe(("REQUEST", "CONFIRMED"));
        (read["one"].Method, read["one"].Status, read["one"].Sequence).ShouldBe(("CANCEL", "CANCELLED", 7));
        (read["two"].Organizer, read["two"].Attendee).ShouldBe(("mailto:no-reply@learning.example.org", "mailto:zoe@example.org"));
    }

    [Fact]
    public async Task Text_is_escaped_and_cannot_add_a_line_of_its_own()
    {
        var text = Write(Entry() with { Summary = "Neglect; what now, then\\?\r\nATTACH:http://evil.example" });

        text.ShouldContain("SUMMARY:Neglect\\; what now\\, then\\\\?\\nATTACH:http://evil.example\r\n");
        Lines(text).ShouldNotContain(l => l.StartsWith("ATTACH", StringComparison.Ordinal));
        (await CalendarReaders.ReadAsync(text)).Single().Summary.ShouldBe("Neglect; what now, then\\?\nATTACH:http://evil.example");
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
    public void Every_begin_has_its_end_and_every_line_ends_with_both_characters()
    {
        var text = Write(Entry());

        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        Lines(text).Count(l => l == "BEGIN:VEVENT").ShouldBe(1);
        Lines(text).Count(l => l == "END:VEVENT").ShouldBe(1);
    }

    private static string Write(CalendarEntry entry) => Calendar.Publish(_now, [entry]);

    private static string[] Lines(string text) => text.Split("\r\n");

    private static CalendarEntry Entry() => new("b1-s1@example.org", 0, new(2026, 12, 3), new(9, 30), new(13, 0), "Professional curiosity", "St Mark's Centre", null, null);
}
