using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class TypedTests
{
    [Theory]
    [InlineData("  a title ", "a title")]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("nul\0led", "nulled")]
    [InlineData(" \t ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_is_typed_is_trimmed_and_rid_of_control_characters(string? typed, string? kept) => Typed.Clean(typed).ShouldBe(kept);

    [Fact]
    public void Every_field_that_cannot_be_kept_has_its_own_sentence()
    {
        var typed = new Typed();
        typed.Must("title", " ", 300, "Enter a title.");
        typed.May("source", new string('x', 501), 500);
        typed.May("summary", "fine", 4000);

        typed.No!.Kind.ShouldBe(RefusalKind.Rule);
        typed.No.Fields.ShouldBe(new Dictionary<string, string> { ["title"] = "Enter a title.", ["source"] = "Use 500 characters or fewer; there are 501." });
    }

    [Fact]
    public void The_last_character_that_fits_is_kept()
    {
        var typed = new Typed();
        typed.Must("title", new string('x', 300), 300, "Enter a title.").Length.ShouldBe(300);
        typed.No.ShouldBeNull();
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("40", 40)]
    public void A_cursor_is_read_back(string? cursor, int skip)
    {
        PageOf.TryRead(cursor, out var page).ShouldBeTrue();
        page.Skip.ShouldBe(skip);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999")]
    public void A_cursor_that_is_none_of_ours_is_refused(string cursor) => PageOf.TryRead(cursor, out _).ShouldBeFalse();

    [Fact]
    public void The_last_page_has_no_next_and_the_first_no_previous()
    {
        var first = new Paged<int>([1, 2], 3, new PageOf(0, 2));
        (first.Next, first.Previous, first.Showing).ShouldBe(("2", null, "1 to 2 of 3"));
        var last = new Paged<int>([3], 3, new PageOf(2, 2));
        (last.Next, last.Previous, last.Showing).ShouldBe((null, "0", "3 to 3 of 3"));
    }
}
