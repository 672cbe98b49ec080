using System.Globalization;
using System.Text.Json.Nodes;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>A single word: text, number, true or false, date, colour, or one of a fixed list.</summary>
internal sealed class WordShape(string called, string remedy, JsonObject schema, Func<PackScalar, object?> read) : Shape
{
    private static readonly Dictionary<Type, WordShape> _words = new()
    {
        [typeof(string)] = new("text", "Write a word or a sentence.", new() { ["type"] = new JsonArray("string", "integer") }, s => s.Text.Trim().Length == 0 ? null : s.Text),
        [typeof(int)] = new("a whole number", "Write a number such as 30, without quotes.", new() { ["type"] = "integer" }, s => s.Kind is ScalarKind.Whole && int.TryParse(s.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null),
        [typeof(bool)] = new("true or false", "Write true or false, without quotes.", new() { ["type"] = "boolean" }, s => s.Kind is ScalarKind.Flag ? s.Text == "true" : null),
        [typeof(Money)] = new("an amount in pounds", "Write whole pounds such as 50, or pounds and pence such as 12.50.", new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "number", ["minimum"] = 0, ["multipleOf"] = 0.01 }, Pattern(Pounds.Pattern)) }, s => Pounds.Parse(s.Text)),
        [typeof(DateOnly)] = new("a date", "Write it as 2026-04-01.", Pattern("^\\d{4}-\\d{2}-\\d{2}$"), s => DateOnly.TryParseExact(s.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : null),
        [typeof(PartialDate)] = new("a year, month or date", "Write 2026, 2026-04 or 2026-04-01.", new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^\\d{4}(-\\d{2}){0,2}$" }, s => PartialDate.Parse(s.Text)),
        [typeof(Colour)] = new("a colour", "Write six hexadecimal digits in quotes, such as \"#15545A\".", Pattern("^#[0-9A-Fa-f]{6}$"), s => Colour.Parse(s.Text)),
    };

    public static WordShape? For(Type type) => type.IsEnum ? OneOf(type) : _words.GetValueOrDefault(type);

    public override object? Read(PackNode node, string path, ReadingPass pass)
    {
        if (node is not PackScalar scalar)
        {
            pass.Wrong(node.Place, path, $"{called} is expected here, not a {(node is PackList ? "list" : "group of settings")}", remedy);
            return null;
        }

        pass.Typed.Add(node);
        if (scalar.IsUnspecified) pass.Wrong(node.Place, path, "this must be given", remedy);
        else if (read(scalar) is { } value) return value;
        else pass.Wrong(node.Place, path, $"\"{scalar.Text}\" is not {called}", remedy);
        return null;
    }

    public override JsonNode Schema(JsonObject definitions) => schema.DeepClone();

    private static WordShape OneOf(Type type)
    {
        var words = Enum.GetValues(type).Cast<object>().ToDictionary(v => Names.Snake(v.ToString()!));
        var schema = new JsonObject { ["enum"] = new JsonArray([.. words.Keys.Select(w => JsonValue.Create(w))]) };
        return new("one of the words known here", $"Write one of: {string.Join(", ", words.Keys)}.", schema, s => words.GetValueOrDefault(s.Text));
    }

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
