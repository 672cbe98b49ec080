using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>The JSON schema of packs, written from the records that read them, for editors that check while one types.</summary>
public static class PackSchema
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What packs/schema.json must be. A file holds some of the sections, so the root demands none; the whole of a pack is $defs/Pack or $defs/NationalPack.</summary>
    public static string Text()
    {
        var definitions = new JsonObject();
        Shape.Of(typeof(Pack)).Schema(definitions);
        Shape.Of(typeof(NationalPack)).Schema(definitions);
        Shape.Of(typeof(SectorPack)).Schema(definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A file of a policy pack",
            ["type"] = "object",
            ["properties"] = Sections(definitions),
            ["additionalProperties"] = false,
            ["$defs"] = Sorted(definitions),
        };
        return schema.ToJsonString(_readable).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Sections(JsonObject definitions)
    {
        var sections = new JsonObject();
        foreach (var pack in new[] { nameof(NationalPack), nameof(SectorPack), nameof(Pack) })
            foreach (var (key, value) in definitions[pack]!["properties"]!.AsObject())
                sections[key] = value?.DeepClone();
        return sections;
    }

    private static JsonObject Sorted(JsonObject definitions) =>
        new(definitions.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => KeyValuePair.Create(d.Key, d.Value?.DeepClone())));
}
