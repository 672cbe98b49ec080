namespace GoldenThread.Partnerships.Packs.Text;

/// <summary>The address of a value in a pack: keys joined by dots, list items by their code, or by number when they have none.</summary>
public static class PackPath
{
    public static string Join(string parent, string key) => parent.Length == 0 ? key : $"{parent}.{key}";

    public static string Item(string parent, PackNode item, int index) => Join(parent, ItemKey(item, index));

    public static string ItemKey(PackNode item, int index) => (item as PackMap)?.Code ?? $"{index}";

    /// <summary>What stands at a path; null when nothing does.</summary>
    public static PackNode? Find(PackNode from, string path)
    {
        PackNode? at = from;
        foreach (var key in path.Split('.')) at = at is null ? null : Child(at, key);
        return at;
    }

    /// <summary>The same tree with the value at a path changed; null when the way to it does not exist.</summary>
    public static PackNode? Replace(PackNode from, ReadOnlySpan<string> path, Func<PackNode?, PackNode?> change)
    {
        if (path.Length == 0) return change(from);
        var key = path[0];
        switch (LongForm.Unwrap(from))
        {
            case PackMap map:
                var old = map[key];
                var made = old is null ? (path.Length == 1 ? change(null) : null) : Replace(old, path[1..], change);
                return made is null ? null : LongForm.Rewrap(from, map.With(key, made));
            case PackList list:
                var index = IndexOf(list, key);
                var item = index < 0 ? null : Replace(list.Items[index], path[1..], change);
                return item is null ? null : LongForm.Rewrap(from, new PackList([.. list.Items.Select((x, i) => i == index ? item : x)], list.Place));
            default:
                return null;
        }
    }

    private static PackNode? Child(PackNode node, string key) => LongForm.Unwrap(node) switch
    {
        PackMap map => map[key] ?? (node as PackMap)?[key],
        PackList list when IndexOf(list, key) is >= 0 and var i => list.Items[i],
        _ => null,
    };

    private static int IndexOf(PackList list, string key)
    {
        for (var i = 0; i < list.Items.Count; i++)
            if (ItemKey(list.Items[i], i) == key) return i;
        return -1;
    }
}
