using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>What must hold of every long form, typed or carried: a reading gives its reason, a confirmation has something to confirm.</summary>
internal static class Doubts
{
    public static void Check(PackMap map, string path, ReadingPass pass)
    {
        foreach (var stray in map.Entries.Where(e => !LongForm.Keys.Contains(e.Key)))
            pass.Wrong(stray.Place, PackPath.Join(path, stray.Key), $"`{stray.Key}` does not belong beside a stated, read or local value", $"Use only: {string.Join(", ", LongForm.Keys)}.");
        if (map.Entry(LongForm.Reading) is { } reading && map[LongForm.Ambiguity] is null && map[LongForm.Note] is null)
            pass.Wrong(reading.Place, path, "a reading is given without a reason", "Add `ambiguity: A-XXX-00` or a `note` that says why.");
        if (map.Entry(LongForm.Confirmed) is { } confirmed && map[LongForm.Reading] is null)
            pass.Wrong(confirmed.Place, path, "there is no reading here to confirm", "Take `confirmed` out.");
        if (map[LongForm.Ambiguity] is PackScalar { Text: var number } written && !AmbiguityNumber.IsOne(number))
            pass.Wrong(written.Place, path, $"\"{number}\" is not an ambiguity number", "Write it as A-WIG-03.");
    }

    /// <summary>The same in a part that is only carried.</summary>
    public static void CheckAll(PackNode node, string path, ReadingPass pass)
    {
        if (LongForm.IsLong(node)) Check((PackMap)node, path, pass);
        switch (node)
        {
            case PackMap map:
                foreach (var entry in map.Entries) CheckAll(entry.Value, LongForm.IsLong(map) ? path : PackPath.Join(path, entry.Key), pass);
                break;
            case PackList list:
                for (var i = 0; i < list.Items.Count; i++) CheckAll(list.Items[i], PackPath.Item(path, list.Items[i], i), pass);
                break;
        }
    }
}
