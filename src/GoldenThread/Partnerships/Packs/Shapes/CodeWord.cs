using System.Text.RegularExpressions;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>A code as packs write it: snake_case.</summary>
internal static partial class CodeWord
{
    public static bool IsOne(string text) => Written().IsMatch(text);

    [GeneratedRegex("^[a-z0-9][a-z0-9_]{0,59}$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
