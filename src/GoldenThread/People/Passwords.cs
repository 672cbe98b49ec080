using System.Globalization;
using System.Text;

namespace GoldenThread.People;

/// <summary>What makes a password good enough, after the National Cyber Security Centre's advice: long, not common, nothing of one's own; no rules about kinds of characters.</summary>
public static class Passwords
{
    public const int Shortest = 12;

    public const int Longest = 256;

    /// <summary>What must be left when the common words and one's own are taken out.</summary>
    private const int OwnThought = 6;

    /// <summary>Three common words that do not belong together are a good password; two are not.</summary>
    private const int FewWords = 2;

    private static readonly string[] _rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn"];

    /// <summary>Why a password is refused, or null. The words are the person's and the partnership's own: names, address, slug.</summary>
    public static Refusal? Judge(string password, IEnumerable<string> ownWords, IReadOnlySet<string> common)
    {
        if (new StringInfo(password).LengthInTextElements < Shortest) return Refusals.PasswordTooShort;
        if (password.Length > Longest) return Refusals.PasswordTooLong;
        var plain = Plain(password);
        if (plain.Distinct().Count() < 5 || _rows.Any(r => IsRun(r, plain))) return Refusals.PasswordCommon;
        var (left, taken) = TakeOut(plain, common);
        if (left < OwnThought && taken <= FewWords) return Refusals.PasswordCommon;
        var own = ownWords.SelectMany(w => Plain(w).Split([' ', '@', '.', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries));
        return TakeOut(plain, own).Left < OwnThought ? Refusals.PasswordOwnWords : null;
    }

    /// <summary>Lower case, with the usual stand-ins (0 for o, @ for a) turned back.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        return plain.Replace('0', 'o').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't').Replace('@', 'a').Replace('$', 's').Replace('!', 'i').ToString();
    }

    /// <summary>How many letters are left when every one of the words is taken out, longest first, and how many different words that took.</summary>
    private static (int Left, int Words) TakeOut(string plain, IEnumerable<string> words)
    {
        var taken = 0;
        foreach (var word in words.Where(w => w.Length >= 4 && plain.Contains(w, StringComparison.Ordinal)).Distinct().OrderByDescending(w => w.Length).ToList())
        {
            if (!plain.Contains(word, StringComparison.Ordinal)) continue;
            plain = plain.Replace(word, " ", StringComparison.Ordinal);
            taken++;
        }

        return (plain.Count(char.IsLetter), taken);
    }

    private static bool IsRun(string row, string plain)
    {
        var typed = Plain(row);
        var round = string.Concat(typed, typed, typed);
        var back = new string([.. round.Reverse()]);
        var bare = string.Concat(plain.Where(char.IsLetterOrDigit));
        return round.Contains(bare, StringComparison.Ordinal) || back.Contains(bare, StringComparison.Ordinal);
    }
}
