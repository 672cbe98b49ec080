using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoldenThread.Partnerships.Packs;

/// <summary>The snake_case words that packs, addresses and the API use for codes.</summary>
public static class Words
{
    public static string Of(Enum value)
    {
        var name = value.ToString();
        return value.GetType().GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? Snake(name);
    }

    public static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
