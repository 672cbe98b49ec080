using System.Text.RegularExpressions;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>The numbers under which open questions of the strategies are listed: A-WIG-03.</summary>
internal static partial class AmbiguityNumber
{
    public const string Pattern = "^A-[A-Z]{3}-\\d{2}$";

    public static bool IsOne(string text) => Written().IsMatch(text);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
