using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Foundation;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>Money as strategies print it: 50 or 12.50. No fraction of a penny, nothing below nought.</summary>
internal static partial class Pounds
{
    public const string Pattern = "^\\d{1,6}(\\.\\d{2})?$";

    public static Money? Parse(string text) => Written().IsMatch(text) ? new Money((int)(decimal.Parse(text, CultureInfo.InvariantCulture) * 100)) : null;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
