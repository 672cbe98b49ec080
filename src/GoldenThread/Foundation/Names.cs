using System.Text;

namespace GoldenThread.Foundation;

/// <summary>Turns our names into the snake_case words that columns, codes and packs use.</summary>
public static class Names
{
    /// <summary>"TurnedAwayLate" gives "turned_away_late".</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (i > 0 && StartsWord(name, i)) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static bool StartsWord(string name, int i)
    {
        var (before, here) = (name[i - 1], name[i]);
        if (before == '_') return false;
        if (char.IsDigit(here)) return char.IsLetter(before);
        return char.IsUpper(here) && (!char.IsUpper(before) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
    }

    /// <summary>The code of an enum value.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => Snake(value.ToString());

    /// <summary>The enum value of a code, or null when there is none.</summary>
    public static T? FromCode<T>(string? code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Code(value) == code) return value;
        return null;
    }
}
