using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GoldenThread.Surveys;

/// <summary>A form as a file: camelCase names, snake_case codes.</summary>
public static class FormJson
{
    public const int Longest = 500_000;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        // Pound signs and accents as they are: the file is read by people. It is never written into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutEmptyLists),
        Converters = { new JsonStringEnumConverter<QuestionKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static string Write(Form form) => JsonSerializer.Serialize(form, _options);

    /// <summary>Our own, from the database.</summary>
    public static Form Read(string json) => JsonSerializer.Deserialize<Form>(json, _options)!;

    /// <summary>Somebody's file: the form, or where it cannot be read.</summary>
    public static Result<Form> Bring(string json)
    {
        if (json.Length > Longest) return Refusals.FileTooLong;
        try
        {
            return JsonSerializer.Deserialize<Form>(json, _options) is { } form && !HasHoles(form) ? form : Refusals.NotAForm(1, "something in it is null");
        }
        catch (JsonException wrong)
        {
            return Refusals.NotAForm((wrong.LineNumber ?? 0) + 1, wrong.Path is { Length: > 1 } path ? $"at {path[2..]}" : "it is not JSON");
        }
    }

    /// <summary>The reader refuses a null member, but not one in a list.</summary>
    private static bool HasHoles(Form form) =>
        form.Questions.Any(q => q is null || q.Options.Any(o => o is null) || q.Scale?.Labels.Any(l => l is null) == true || q.ShownWhen?.IsAnyOf.Any(a => a is null) == true);

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.Name is "options" or "labels") property.ShouldSerialize = (_, value) => value is System.Collections.ICollection { Count: > 0 };
    }
}
