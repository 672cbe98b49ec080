using System.Globalization;
using System.Runtime.InteropServices;

namespace GoldenThread.Partnerships;

/// <summary>A colour of the screen (sRGB, 8 bits a channel) that knows its contrast (WCAG 2) and its place in OKLCH.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>The ink of every page.</summary>
    public static Colour Ink { get; } = new(0x1B, 0x24, 0x26);

    /// <summary>The better of white and ink to write with on this colour.</summary>
    public double BestContrast => Math.Max(ContrastWith(White), ContrastWith(Ink));

    /// <summary>Reads "#15545A"; null when it is not six hexadecimal figures.</summary>
    public static Colour? Parse(string? text)
    {
        if (text is not ['#', .. { Length: 6 } digits] || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var n)) return null;
        return new((byte)(n >> 16), (byte)(n >> 8), (byte)n);
    }

    /// <summary>For constants: throws when the text is not a colour.</summary>
    public static Colour Of(string text) => Parse(text) ?? throw new FormatException($"'{text}' is not a colour");

    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public override string ToString() => $"#{Red:X2}{Green:X2}{Blue:X2}";

    /// <summary>Lightness 0 to 1, chroma, hue in degrees (Ottosson's OKLab in polar form).</summary>
    public (double Lightness, double Chroma, double Hue) ToOklch()
    {
        var (r, g, b) = (Linear(Red), Linear(Green), Linear(Blue));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var greenRed = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var blueYellow = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        var hue = Math.Atan2(blueYellow, greenRed) * 180 / Math.PI;
        return (lightness, Math.Sqrt((greenRed * greenRed) + (blueYellow * blueYellow)), hue < 0 ? hue + 360 : hue);
    }

    /// <summary>The colour at this place, with as much of the chroma as a screen can show.</summary>
    public static Colour FromOklch(double lightness, double chroma, double hue)
    {
        if (Try(lightness, chroma, hue) is { } exact) return exact;
        var (low, high) = (0.0, chroma);
        for (var i = 0; i < 20; i++)
        {
            var middle = (low + high) / 2;
            if (Try(lightness, middle, hue) is null) high = middle;
            else low = middle;
        }
        return Try(lightness, low, hue) ?? (lightness > 0.5 ? White : new Colour(0, 0, 0));
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static Colour? Try(double lightness, double chroma, double hue)
    {
        var (a, b) = (chroma * Math.Cos(hue * Math.PI / 180), chroma * Math.Sin(hue * Math.PI / 180));
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        var red = Channel((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s));
        var green = Channel((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s));
        var blue = Channel((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
        return red is { } r && green is { } g && blue is { } c ? new Colour(r, g, c) : null;
    }

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static byte? Channel(double linear)
    {
        var c = 255 * (linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055);
        // Half a step of rounding either side still shows the same colour.
        return c is >= -0.5 and <= 255.5 ? (byte)Math.Clamp(Math.Round(c), 0, 255) : null;
    }
}
