using System.Globalization;
using System.Text;

namespace GoldenThread.People;

/// <summary>Names as one hears them: without accents, capitals, hyphens and apostrophes.</summary>
public static class SpokenName
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in IsPlain(name) ? name : name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterUpper(c)) folded.Append((char)(c | 0x20));
            else if (char.IsAsciiLetterOrDigit(c)) folded.Append(c);
            else if (c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c)) folded.Append(Bare(char.ToLowerInvariant(c)));
        }

        return folded.ToString();
    }

    /// <summary>How many letters differ; stops counting beyond the most that matters.</summary>
    public static int Apart(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        Span<int> before = stackalloc int[other.Length + 1], here = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) before[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            here[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                here[j] = Math.Min(Math.Min(here[j - 1], before[j]) + 1, before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                least = Math.Min(least, here[j]);
            }

            if (least > most) return most + 1;
            here.CopyTo(before);
        }

        return before[other.Length];
    }

    private static bool IsPlain(string name) => System.Text.Ascii.IsValid(name);

    private static char Bare(char letter) => letter switch { 'ł' => 'l', 'ı' => 'i', 'ø' => 'o', 'đ' => 'd', 'ß' => 's', _ => letter };
}
