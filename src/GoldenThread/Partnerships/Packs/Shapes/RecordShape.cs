using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>A group of settings, read into a record: each property is a key in snake_case, a `required` one must be written.</summary>
internal sealed class RecordShape(Type type) : Shape
{
    private readonly Field[] _fields = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.SetMethod is not null && p.GetCustomAttribute<NotWrittenAttribute>() is null)
        .Select(p => new Field(p))];

    private readonly string[] _carried = type.GetCustomAttribute<CarriedAttribute>()?.Keys ?? [];

    public override object? Read(PackNode node, string path, ReadingPass pass)
    {
        if (node is not PackMap map)
        {
            pass.Wrong(node.Place, path, "a group of settings is expected here", $"Write `key: value` lines; the keys are {string.Join(", ", _fields.Select(f => f.Key))}.");
            return null;
        }

        var before = pass.Findings.Count;
        var made = Activator.CreateInstance(type)!;
        foreach (var field in _fields) field.Fill(made, map, path, pass);
        foreach (var entry in map.Entries.Where(e => !_fields.Any(f => f.Key == e.Key))) Rest(entry, path, pass);
        if (pass.Findings.Count > before) return null;
        if (made is IChecked record)
            foreach (var wrong in record.Wrongs())
                pass.Wrong(map.Entry(wrong.Key)?.Place ?? map.Place, PackPath.Join(path, wrong.Key), wrong.Problem, wrong.Remedy);
        return made;
    }

    public override JsonNode Schema(JsonObject definitions)
    {
        if (!definitions.ContainsKey(type.Name))
        {
            definitions[type.Name] = new JsonObject();
            var keys = new JsonObject();
            foreach (var field in _fields) keys[field.Key] = field.Shape.Schema(definitions);
            foreach (var key in _carried) keys[key] = true;
            foreach (var key in Explaining.Where(k => !keys.ContainsKey(k))) keys[key] = new JsonObject { ["type"] = "string" };
            definitions[type.Name] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = keys,
                ["required"] = new JsonArray([.. _fields.Where(f => f.Required).Select(f => JsonValue.Create(f.Key))]),
                ["additionalProperties"] = false,
            };
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{type.Name}" };
    }

    private static string[] Explaining => [LongForm.Note, LongForm.Ambiguity];

    private void Rest(PackEntry entry, string path, ReadingPass pass)
    {
        var at = PackPath.Join(path, entry.Key);
        if (_carried.Contains(entry.Key) || Explaining.Contains(entry.Key))
        {
            pass.Carried.Add(new(at, entry.Value));
            return;
        }

        var keys = _fields.Select(f => f.Key).Concat(_carried).ToList();
        var near = Nearest.To(entry.Key, keys);
        pass.Wrong(entry.Place, at, $"`{entry.Key}` is not a key here", near is null ? $"Take it out, or use one of: {string.Join(", ", keys)}." : $"Did you mean `{near}`?");
    }

    private sealed class Field(PropertyInfo property)
    {
        private readonly string[] _refersTo = property.GetCustomAttribute<RefersToAttribute>()?.Sections ?? [];

        public string Key { get; } = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? Names.Snake(property.Name);

        public Shape Shape { get; } = Of(property.PropertyType);

        public bool Required { get; } = property.IsDefined(typeof(RequiredMemberAttribute));

        public void Fill(object record, PackMap map, string path, ReadingPass pass)
        {
            var at = PackPath.Join(path, Key);
            if (map.Entry(Key) is not { } entry)
            {
                if (Required) pass.Wrong(map.Place, at, $"`{Key}` is missing", Shape is ISettingShape ? "Write its value, or `unspecified` when the strategy is silent." : "Write it.");
                else if (Shape is ISettingShape setting) property.SetValue(record, setting.Open(at));
                return;
            }

            if (Shape.Read(entry.Value, at, pass) is { } value) property.SetValue(record, value);
            if (Key == "code" && property.GetValue(record) is string code && !CodeWord.IsOne(code))
                pass.Wrong(entry.Value.Place, at, $"\"{code}\" is not a code", "Write small letters, digits and underscores, such as level_1.");
            if (_refersTo.Length == 0) return;
            foreach (var word in Leaves.Values(entry.Value)) pass.References.Add(new(at, word, _refersTo));
        }
    }
}
