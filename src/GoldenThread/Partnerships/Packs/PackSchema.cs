using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>The JSON schema of packs, written from the records that read them, for editors that check while one types.</summary>
public static class PackSchema
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What packs/schema.json must be. Each file of a pack holds some of the sections, so none is required of a file alone.</summary>
    public static string Text()
    {
        var definitions = new JsonObject();
        var partnership = Shape.Of(typeof(Pack)).Schema(definitions);
        var national = Shape.Of(typeof(NationalPack)).Schema(definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A policy pack: all its files together",
            ["anyOf"] = new JsonArray(partnership, national),
            ["$defs"] = Sorted(definitions),
        };
        return schema.ToJsonString(_readable).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Sorted(JsonObject definitions) =>
        new(definitions.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => KeyValuePair.Create(d.Key, d.Value?.DeepClone())));
}
