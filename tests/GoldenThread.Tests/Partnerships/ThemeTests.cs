using GoldenThread.Partnerships;

namespace GoldenThread.Tests.Partnerships;

public sealed class ThemeTests
{
    [Fact]
    public void A_dark_accent_is_used_as_given()
    {
        var theme = Theme.From("#15545A").OrThrow();

        theme.Light.ShouldBe(new ThemeColours(Colour.Of("#15545A"), Colour.White, Colour.Of("#15545A"), Colour.Of("#15545A")));
    }

    [Fact]
    public void A_pale_accent_keeps_its_fill_behind_dark_words_and_gets_an_edge_and_darker_lines()
    {
        var theme = Theme.From("#7FB2E5").OrThrow();

        theme.Light.Accent.ShouldBe(Colour.Of("#7FB2E5"));
        theme.Light.Ink.ShouldBe(Colour.Of("#1B2426"));
        theme.Light.Text.ContrastWith(Colour.White).ShouldBeGreaterThanOrEqualTo(4.5);
        theme.Light.Edge.ShouldBe(theme.Light.Text);
    }

    [Fact]
    public void On_a_dark_page_a_dark_accent_turns_light_enough_to_read_with_ease()
    {
        var theme = Theme.From("#15545A").OrThrow();

        theme.Dark.Text.ContrastWith(Theme.DarkGrounds[0]).ShouldBeGreaterThan(8);
        theme.Dark.Accent.ShouldBe(theme.Dark.Text);
        theme.Dark.Ink.ShouldBe(Colour.Of("#0E1517"));
    }

    [Theory]
    [InlineData("#F2C500")]
    [InlineData("#C99700")]
    [InlineData("#7A5800")]
    public void A_yellow_accent_draws_lines_that_cannot_be_taken_for_the_thread(string accent)
    {
        var theme = Theme.From(accent).OrThrow();

        theme.Light.Text.ContrastWith(Theme.Gold).ShouldBeGreaterThanOrEqualTo(1.5);
        theme.Dark.Text.ContrastWith(Theme.GoldInTheDark).ShouldBeGreaterThanOrEqualTo(1.5);
    }

    [Theory]
    [InlineData("#7C8082")]
    [InlineData("#6E8B3D")]
    public void An_accent_on_which_no_words_can_be_read_is_refused(string accent)
    {
        Theme.From(accent).Is(out _, out var no).ShouldBeFalse();

        no!.Code.ShouldBe("accent_unreadable");
        no.Words.ShouldContain("Choose a darker or a lighter colour");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("teal")]
    [InlineData("#15545")]
    [InlineData("#15545G")]
    [InlineData("#15545A; background: url(x)")]
    public void What_is_not_a_colour_is_refused(string? accent)
    {
        Theme.From(accent).No.ShouldBe(Refusals.NotAColour);
    }

    [Theory]
    [InlineData("#FFFFFF", "#000000", 21)]
    [InlineData("#FFFFFF", "#15545A", 8.6)]
    [InlineData("#FFFFFF", "#A87900", 3.9)]
    [InlineData("#12191B", "#E9EDEC", 15.1)]
    public void Contrast_is_measured_as_WCAG_does(string one, string other, double expected) =>
        Colour.Of(one).ContrastWith(Colour.Of(other)).ShouldBe(expected, 0.05);

    [Fact]
    public void Every_accent_that_is_not_refused_gives_readable_colours_of_its_own_hue()
    {
        var chance = new Random(20261124);
        var (kept, refused) = (0, 0);
        for (var i = 0; i < 5000; i++)
        {
            var accent = new Colour((byte)chance.Next(256), (byte)chance.Next(256), (byte)chance.Next(256));
            if (!Theme.From(accent.ToString()).Is(out var theme, out _))
            {
                refused++;
                Math.Max(accent.ContrastWith(Colour.White), accent.ContrastWith(Colour.Of("#1B2426"))).ShouldBeLessThan(4.5);
                continue;
            }

            kept++;
            theme.Light.Accent.ShouldBe(accent);
            theme.Light.Accent.ContrastWith(theme.Light.Ink).ShouldBeGreaterThanOrEqualTo(4.5, accent.ToString());
            theme.Dark.Accent.ContrastWith(theme.Dark.Ink).ShouldBeGreaterThanOrEqualTo(4.5, accent.ToString());
            theme.Light.Edge.ContrastWith(Colour.White).ShouldBeGreaterThanOrEqualTo(3, accent.ToString());
            foreach (var ground in Theme.LightGrounds) theme.Light.Text.ContrastWith(ground).ShouldBeGreaterThanOrEqualTo(4.5, accent.ToString());
            foreach (var ground in Theme.DarkGrounds) theme.Dark.Text.ContrastWith(ground).ShouldBeGreaterThanOrEqualTo(4.5, accent.ToString());
            if (Theme.IsNearGold(accent))
            {
                theme.Light.Text.ContrastWith(Theme.Gold).ShouldBeGreaterThanOrEqualTo(1.5, accent.ToString());
                theme.Dark.Text.ContrastWith(Theme.GoldInTheDark).ShouldBeGreaterThanOrEqualTo(1.5, accent.ToString());
            }
            foreach (var derived in new[] { theme.Light.Text, theme.Dark.Text })
            {
                // Hue says little where there is next to no colour, and eight bits round it.
                var (_, chroma, hue) = derived.ToOklch();
                if (chroma > 0.05) Apart(hue, accent.ToOklch().Hue).ShouldBeLessThan(6, accent.ToString());
            }
        }
        kept.ShouldBeGreaterThan(2000);
        refused.ShouldBeGreaterThan(100);
    }

    private static double Apart(double one, double other) => Math.Min(Math.Abs(one - other), 360 - Math.Abs(one - other));
}
