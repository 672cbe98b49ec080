using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GoldenThread.Partnerships.Packs.Text;

/// <summary>A pack as one canonical JSON text: keys sorted, no spaces, so that the same pack always has the same hash.</summary>
internal static class PackJson
{
    private static readonly JsonWriterOptions _canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PackNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, _canonical)) Write(writer, node);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write(PackNode)"/> wrote; throws on anything else, because only our own stores hold it.</summary>
    public static PackNode Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    private static void Write(Utf8JsonWriter writer, PackNode node)
    {
        switch (node)
        {
            case PackMap map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case PackList list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case PackScalar { Kind: ScalarKind.Whole } number:
                writer.WriteNumberValue(long.Parse(number.Text, CultureInfo.InvariantCulture));
                break;
            case PackScalar { Kind: ScalarKind.Flag } flag:
                writer.WriteBooleanValue(flag.Text == "true");
                break;
            case PackScalar text:
                writer.WriteStringValue(text.Text);
                break;
        }
    }

    private static PackNode Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new PackMap([.. element.EnumerateObject().Select(p => new PackEntry(p.Name, Read(p.Value), Place.Stored))], Place.Stored),
        JsonValueKind.Array => new PackList([.. element.EnumerateArray().Select(Read)], Place.Stored),
        JsonValueKind.Number => new PackScalar(element.GetInt64().ToString(CultureInfo.InvariantCulture), ScalarKind.Whole, Place.Stored),
        JsonValueKind.True or JsonValueKind.False => PackScalar.Of(element.GetBoolean()),
        JsonValueKind.String => PackScalar.Of(element.GetString()!),
        _ => throw new JsonException("A pack holds no null."),
    };
}
