using System.Text.Json.Nodes;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>A value a strategy may leave open: the value alone, `unspecified`, or the long form with what is stated, read or set locally.</summary>
internal sealed class SettingShape<T> : Shape, ISettingShape
    where T : notnull
{
    private readonly Shape _value = Of(typeof(T));

    public object Open(string path) => new Setting<T> { Path = path };

    public override object? Read(PackNode node, string path, ReadingPass pass)
    {
        if (!LongForm.IsLong(node)) return new Setting<T> { Path = path, Stated = Part(node, path, pass) };

        var map = (PackMap)node;
        foreach (var stray in map.Entries.Where(e => !LongForm.Keys.Contains(e.Key)))
            pass.Wrong(stray.Place, PackPath.Join(path, stray.Key), $"`{stray.Key}` does not belong beside a stated, read or local value", $"Use only: {string.Join(", ", LongForm.Keys)}.");
        var setting = new Setting<T>
        {
            Path = path,
            Stated = Part(map, LongForm.Stated, path, pass),
            Reading = Part(map, LongForm.Reading, path, pass),
            Local = Part(map, LongForm.Local, path, pass),
            Confirmed = Word<bool?>(map, LongForm.Confirmed, path, pass) ?? false,
            AllReadingsHold = pass.Readings is Readings.All,
            Ambiguity = Word<string>(map, LongForm.Ambiguity, path, pass),
            Note = Word<string>(map, LongForm.Note, path, pass),
        };
        Explain(map, setting, pass);
        return setting;
    }

    public override JsonNode Schema(JsonObject definitions)
    {
        var name = $"SettingOf{Named(typeof(T))}";
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = Written(_value.Schema(definitions));
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private static JsonObject Written(JsonNode value)
    {
        var unspecified = new JsonObject { ["const"] = PackScalar.Unspecified };
        var keys = new JsonObject
        {
            [LongForm.Stated] = new JsonObject { ["anyOf"] = new JsonArray(unspecified.DeepClone(), value.DeepClone()) },
            [LongForm.Reading] = value.DeepClone(),
            [LongForm.Local] = value.DeepClone(),
            [LongForm.Confirmed] = new JsonObject { ["type"] = "boolean" },
            [LongForm.Ambiguity] = new JsonObject { ["type"] = "string", ["pattern"] = AmbiguityNumber.Pattern },
            [LongForm.Note] = new JsonObject { ["type"] = "string" },
        };
        var spelled = new JsonObject { ["type"] = "object", ["properties"] = keys, ["additionalProperties"] = false, ["minProperties"] = 1 };
        return new() { ["anyOf"] = new JsonArray(unspecified, value, spelled) };
    }

    private static string Named(Type type) => type.IsGenericType ? $"ListOf{Named(type.GetGenericArguments()[0])}" : type.Name;

    private static void Explain(PackMap map, Setting<T> setting, ReadingPass pass)
    {
        if (map.Entry(LongForm.Reading) is { } reading && setting is { Ambiguity: null, Note: null })
            pass.Wrong(reading.Place, setting.Path, "a reading is given without a reason", "Add `ambiguity: A-XXX-00` or a `note` that says why.");
        if (map.Entry(LongForm.Confirmed) is { } confirmed && setting.Reading is null)
            pass.Wrong(confirmed.Place, setting.Path, "there is no reading here to confirm", "Take `confirmed` out.");
        if (map.Entry(LongForm.Ambiguity) is { } number && setting.Ambiguity is { } written && !AmbiguityNumber.IsOne(written))
            pass.Wrong(number.Place, setting.Path, $"\"{written}\" is not an ambiguity number", "Write it as A-WIG-03.");
    }

    private Given<T>? Part(PackMap map, string key, string path, ReadingPass pass) => map[key] is { } node ? Part(node, path, pass) : null;

    private Given<T>? Part(PackNode node, string path, ReadingPass pass)
    {
        if (node is PackScalar { IsUnspecified: true })
        {
            pass.Typed.Add(node);
            return null;
        }

        return _value.Read(node, path, pass) is T value ? new(value) : null;
    }

    private static TWord? Word<TWord>(PackMap map, string key, string path, ReadingPass pass) =>
        map[key] is { } node && Of(typeof(TWord)).Read(node, PackPath.Join(path, key), pass) is TWord word ? word : default;
}

/// <summary>What a record needs of a setting's shape when the pack leaves the key out.</summary>
internal interface ISettingShape
{
    object Open(string path);
}
