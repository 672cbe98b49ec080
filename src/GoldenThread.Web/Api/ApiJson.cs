using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoldenThread.Web.Api;

/// <summary>How the API writes and reads: camelCase names, snake_case codes, dates as the contract says, money in whole pence; nothing twice, no numbers in quotation marks. What must be given is a required member; what may be left out is nullable.</summary>
public static class ApiJson
{
    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.MaxDepth = 16;
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.Converters.Add(new JsonStringEnumConverter(new Codes(), allowIntegerValues: false));
        json.Converters.Add(new InstantOrWallClock());
        json.Converters.Add(new TimeOfDay());
        json.Converters.Add(new Pence());
        json.Converters.Add(new PlainText());
    }

    private sealed class Codes : JsonNamingPolicy
    {
        public override string ConvertName(string name) => Names.Snake(name);
    }

    /// <summary>With Z an instant; without, to the minute, London's wall clock (a DateTime of no kind).</summary>
    private sealed class InstantOrWallClock : JsonConverter<DateTime>
    {
        private static readonly string[] _wall = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];
        private static readonly string[] _instant = ["yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ"];

        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString();
            if (DateTime.TryParseExact(text, _wall, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)) return wall;
            if (DateTime.TryParseExact(text, _instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)) return instant;
            throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(value.Kind == DateTimeKind.Utc ? "yyyy-MM-ddTHH:mm:ss.FFFFFFZ" : _wall[0], CultureInfo.InvariantCulture));
    }

    private sealed class TimeOfDay : JsonConverter<TimeOnly>
    {
        private static readonly string[] _forms = ["HH:mm", "HH:mm:ss"];

        public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeOnly.TryParseExact(reader.GetString(), _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString(_forms[0], CultureInfo.InvariantCulture));
    }

    private sealed class Pence : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Pence);
    }

    /// <summary>Text that both databases can keep: without the character zero.</summary>
    private sealed class PlainText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is var text && text?.Contains('\0', StringComparison.Ordinal) == true ? throw new JsonException() : text;

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
