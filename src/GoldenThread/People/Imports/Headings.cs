namespace GoldenThread.People.Imports;

/// <summary>Finds the column of each field by its heading, whatever capitals, spaces and dashes it was written with.</summary>
public static class Headings
{
    private const int Longest = 200;

    public static string Fold(string heading) => SpokenName.Fold(heading) is { Length: <= Longest } folded ? folded : "";

    /// <summary>The column of each field. An earlier meaning wins over a later one; the first of two equal columns counts.</summary>
    public static IReadOnlyDictionary<TField, int> Of<TField>(IReadOnlyList<string> headers, params ReadOnlySpan<IReadOnlyDictionary<string, TField>> meanings)
        where TField : notnull
    {
        var found = new Dictionary<TField, int>();
        foreach (var known in meanings)
            for (var i = 0; i < headers.Count; i++)
                if (known.TryGetValue(Fold(headers[i]), out var field) && !found.ContainsValue(i)) found.TryAdd(field, i);
        return found;
    }

    /// <summary>The columns that somebody chose by their headings; a heading that the file does not have is left out.</summary>
    public static Dictionary<TField, int> Chosen<TField>(IReadOnlyList<string> headers, IReadOnlyDictionary<TField, string> chosen)
        where TField : notnull
    {
        var (folded, columns) = (headers.Select(Fold).ToList(), new Dictionary<TField, int>());
        foreach (var (field, heading) in chosen)
            if (folded.IndexOf(Fold(heading)) is >= 0 and var at) columns[field] = at;
        return columns;
    }
}
