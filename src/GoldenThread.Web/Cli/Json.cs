using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoldenThread.Web.Cli;

/// <summary>How the command line writes JSON: as the API does, in lines that people can read too.</summary>
internal static class Json
{
    public static JsonSerializerOptions Pretty { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
}
