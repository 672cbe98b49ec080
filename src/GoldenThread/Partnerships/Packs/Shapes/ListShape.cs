using System.Text.Json.Nodes;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>Several of a kind. One alone may be written without brackets, unless it is a group of settings.</summary>
internal sealed class ListShape<T> : Shape
    where T : notnull
{
    private readonly Shape _item = Of(typeof(T));

    public override object? Read(PackNode node, string path, ReadingPass pass)
    {
        if (node is PackMap)
        {
            pass.Wrong(node.Place, path, "a list is expected here", "Begin each item with `- `.");
            return null;
        }

        var items = node is PackList list ? list.Items : [node];
        var before = pass.Findings.Count;
        var values = new List<T>();
        for (var i = 0; i < items.Count; i++)
            if (_item.Read(items[i], PackPath.Item(path, items[i], i), pass) is T value) values.Add(value);
        SayTwice(items, path, pass);
        return pass.Findings.Count == before ? values : null;
    }

    public override JsonNode Schema(JsonObject definitions)
    {
        var many = new JsonObject { ["type"] = "array", ["items"] = _item.Schema(definitions) };
        return _item is RecordShape ? many : new JsonObject { ["anyOf"] = new JsonArray(many, _item.Schema(definitions)) };
    }

    private static void SayTwice(IReadOnlyList<PackNode> items, string path, ReadingPass pass)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var word = item is PackMap map ? map.Code : (item as PackScalar)?.Text;
            if (word is null) continue;
            if (!seen.TryAdd(word, item.Place.Line))
                pass.Wrong(item.Place, path, $"\"{word}\" is here twice; first on line {seen[word]}", "Keep one, or give the other a code of its own.");
        }
    }
}
