using System.Globalization;
using System.Runtime.InteropServices;

namespace GoldenThread.Partnerships.Packs;

/// <summary>An accent colour, and how well text can be read on it (WCAG 2.2 contrast).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(0xFF, 0xFF, 0xFF);

    /// <summary>The ink of every page.</summary>
    public static Colour Ink { get; } = new(0x1B, 0x24, 0x26);

    /// <summary>The better of white and ink to write with on this colour.</summary>
    public double BestContrast => Math.Max(ContrastWith(White), ContrastWith(Ink));

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public static Colour? Parse(string text) =>
        text is ['#', .. { Length: 6 } hex] && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;

    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance + 0.05, other.Luminance + 0.05);
        return a > b ? a / b : b / a;
    }

    public override string ToString() => $"#{Red:X2}{Green:X2}{Blue:X2}";

    private static double Linear(byte part)
    {
        var c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
