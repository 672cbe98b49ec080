using GoldenThread.Partnerships.Packs.Shapes;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A word of a pack, and whether the product acts on it or only carries it.</summary>
public sealed record PackWord(string Path, string Text, bool Typed);

/// <summary>Shows what becomes of each word of a pack: nothing that is written gets lost.</summary>
public static class PackCoverage
{
    public static IReadOnlyList<PackWord> Of(PackDocument document)
    {
        var pass = PackCheck.Read<Pack>(document.Root, Readings.All).Pass;
        var carried = pass.Carried.SelectMany(c => Leaves.Of(c.Node)).ToHashSet<PackNode>();
        return [.. Paths(document.Root, "").Where(w => pass.Typed.Contains(w.Word) || carried.Contains(w.Word)).Select(w => new PackWord(w.Path, w.Word.Text, pass.Typed.Contains(w.Word)))];
    }

    private static IEnumerable<(string Path, PackScalar Word)> Paths(PackNode node, string path) => node switch
    {
        PackScalar word => [(path, word)],
        PackList list => list.Items.SelectMany((item, i) => Paths(item, PackPath.Item(path, item, i))),
        PackMap map => map.Entries.SelectMany(e => Paths(e.Value, PackPath.Join(path, e.Key))),
        _ => [],
    };
}
