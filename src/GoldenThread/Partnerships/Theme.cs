using GoldenThread.Foundation;

namespace GoldenThread.Partnerships;

/// <summary>The four colours a partnership lends to a page: the fill, what is written on it, lines and outlined words, and the fill's edge.</summary>
public sealed record ThemeColours(Colour Accent, Colour Ink, Colour Text, Colour Edge);

/// <summary>From one accent, the colours of a partnership for light and dark pages, readable by rule (WCAG 2.2, 1.4.3 and 1.4.11); gold, warnings, links and focus are never themed.</summary>
public sealed record Theme(ThemeColours Light, ThemeColours Dark)
{
    public const double Readable = 4.5;
    public const double Seen = 3;
    public const double ClearOfGold = 1.5;

    public static readonly Colour Gold = Colour.Of("#A87900");
    public static readonly Colour GoldInTheDark = Colour.Of("#D9A93A");
    public static readonly Colour[] LightGrounds = [Colour.White, Colour.Of("#F6F5F1")];
    public static readonly Colour[] DarkGrounds = [Colour.Of("#12191B"), Colour.Of("#1B2427")];

    /// <summary>Where a colour has to be moved at all, it is moved until it reads with ease: thin lines and small words need more than the least.</summary>
    private const double EasyInLight = 6;
    private const double EasyInTheDark = 8;

    private const double NearGoldDegrees = 20;
    private const double Step = 0.0025;
    private static readonly Colour _fieldInk = Colour.Of("#0E1517");

    /// <summary>Keeps the accent as the fill where words can be read on it, and derives the rest; refuses where they cannot.</summary>
    public static Result<Theme> From(string? accent)
    {
        return Colour.Parse(accent) is { } fill ? From(fill) : Refusals.NotAColour;
    }

    /// <summary>The same, of a colour that has been read.</summary>
    public static Result<Theme> From(Colour fill)
    {
        if (fill.BestContrast < Readable) return Refusals.AccentUnreadable(fill);

        var ink = Better(fill, Colour.White, Colour.Ink);
        var text = Move(fill, -Step, LightGrounds, Gold, EasyInLight);
        var edge = fill.ContrastWith(LightGrounds[0]) < Seen ? text : fill;

        // On a dark page the fill itself is made lighter, or it would glare as a hole or vanish.
        var dark = Move(fill, Step, DarkGrounds, GoldInTheDark, EasyInTheDark);
        return new Theme(new(fill, ink, text, edge), new(dark, Better(dark, Colour.White, _fieldInk), dark, dark));
    }

    /// <summary>Whether the hue is within 20 degrees of the gold's, so that its line could be taken for the thread.</summary>
    public static bool IsNearGold(Colour accent)
    {
        var apart = Math.Abs(accent.ToOklch().Hue - Gold.ToOklch().Hue);
        return Math.Min(apart, 360 - apart) <= NearGoldDegrees;
    }

    /// <summary>As given where it is readable on every ground and clear of the gold; else the same hue, darker or lighter until it is.</summary>
    private static Colour Move(Colour accent, double step, Colour[] grounds, Colour gold, double easy)
    {
        var clear = IsNearGold(accent) ? ClearOfGold : 1;
        if (Holds(accent, Readable)) return accent;
        var (lightness, chroma, hue) = accent.ToOklch();
        var moved = accent;
        while (!Holds(moved, easy) && lightness is >= 0 and <= 1)
            moved = Colour.FromOklch(lightness += step, chroma, hue);
        return moved;

        bool Holds(Colour colour, double enough) => grounds.All(g => colour.ContrastWith(g) >= enough) && colour.ContrastWith(gold) >= clear;
    }

    private static Colour Better(Colour ground, Colour one, Colour other) => ground.ContrastWith(one) >= ground.ContrastWith(other) ? one : other;
}
