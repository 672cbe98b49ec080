namespace GoldenThread.People;

/// <summary>Words that stand in very many passwords. A list of words, not of whole passwords: what is built from them alone is refused.</summary>
public static class CommonPasswords
{
    public static IReadOnlySet<string> Words { get; } = Read();

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(w => w[0] != '#')];
    }
}
