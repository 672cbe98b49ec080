using GoldenThread.Charging.InWords;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.InWords;

namespace GoldenThread.Web.Pages.Programme;

/// <summary>The two questions about money that stand beside a booking, in the policy's own sentences.</summary>
internal static class ChargeWords
{
    public const string NotSet = PolicyLine.NotSet;

    public static string Price(Pack? pack) => Answer(pack, "What does a place cost?");

    public static string IfMissed(Pack? pack) => Answer(pack, "What if I cancel late, or do not come?");

    private static string Answer(Pack? pack, string question)
    {
        if (pack is null) return Sentence(NotSet);
        var lines = ChargesInWords.Of(pack.Charging).Single(w => w.Question == question).Lines;
        return lines.All(l => l.Basis is null) ? Sentence(NotSet) : string.Join(' ', lines.Select(l => Sentence(l.Text)));
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd('.')}.";
}
