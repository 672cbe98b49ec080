using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Partnerships;

/// <summary>What a policy says at a path, as one line for the trail.</summary>
internal static class PackValue
{
    public static string? At(PackDocument document, string path)
    {
        var facts = new PackFacts(document.Root, Readings.Confirmed).Under(path).Where(f => f.Text is not null).ToList();
        return facts.Count == 0 ? null : string.Join("; ", facts.Select(f => f.Path == path ? f.Text : $"{f.Path[(path.Length + 1)..]}: {f.Text}"));
    }
}
