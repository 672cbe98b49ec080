using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>The versions of one pack over time.</summary>
public static class PackVersions
{
    /// <summary>The version that counts on a day: the latest whose effective day has come. A term that has ended changes nothing. Null before the first.</summary>
    public static T? On<T>(IEnumerable<T> versions, Func<T, DateOnly> effectiveFrom, DateOnly day)
        where T : class =>
        versions.Where(v => effectiveFrom(v) <= day).MaxBy(effectiveFrom);

    /// <summary>Two versions of a pack cannot share a code or a first day, or nobody could say which counts.</summary>
    internal static IEnumerable<Finding> Check(IReadOnlyList<PackFolder.Version> versions) =>
        Twice(versions, "version", "has the same code", "Give each version a code of its own.")
            .Concat(Twice(versions, "effective_from", "begins on the same day", "Let the later one begin on a later day."));

    private static IEnumerable<Finding> Twice(IReadOnlyList<PackFolder.Version> versions, string key, string problem, string remedy) =>
        from version in versions
        where version.Header(key) is not null
        group version by (version.Header("slug")?.Text, version.Header(key)!.Text) into same
        from second in same.Skip(1)
        let word = second.Header(key)!
        select new Finding(word.Place.File, word.Place.Line, $"pack.{key}", $"another version of {same.Key.Item1} {problem} ({same.First().Folder})", remedy);
}
