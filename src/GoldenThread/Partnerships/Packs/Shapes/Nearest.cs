namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>Finds the word somebody most likely meant.</summary>
internal static class Nearest
{
    /// <summary>The closest of the known words, when it is close enough to be worth saying.</summary>
    public static string? To(string word, IReadOnlyList<string> known)
    {
        var best = known.Select(k => (Word: k, Away: Distance(word, k))).OrderBy(x => x.Away).FirstOrDefault();
        return best.Word is not null && best.Away <= Math.Max(2, word.Length / 4) ? best.Word : null;
    }

    // Levenshtein: the fewest letters to add, drop or change.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
