using System.Globalization;

namespace GoldenThread.Partnerships.Packs.Text;

/// <summary>Decides whether a plain word is text, a whole number or true/false. Dates, periods and money stay text until a record reads them.</summary>
internal static class Scalars
{
    public static ScalarKind KindOf(string plain) =>
        plain is "true" or "false" ? ScalarKind.Flag
        : long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n.ToString(CultureInfo.InvariantCulture) == plain ? ScalarKind.Whole
        : ScalarKind.Text;
}
