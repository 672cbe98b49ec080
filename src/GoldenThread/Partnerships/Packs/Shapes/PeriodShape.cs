using System.Text.Json.Nodes;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>A stretch of time: P6W, P3M, P28D, P2Y, or a count with a unit where ISO 8601 has no letter for it (working days, hours).</summary>
internal sealed class PeriodShape : Shape
{
    private const string Remedy = "Write P28D, P6W, P3M or P2Y, or { count: 7, unit: working_days }.";

    private static readonly Shape _long = Of(typeof(Written));

    public override object? Read(PackNode node, string path, ReadingPass pass)
    {
        if (node is PackMap) return _long.Read(node, path, pass) is Written { Count: >= 0 } w ? new Period(w.Count, w.Unit) : null;
        if (node is PackScalar scalar)
        {
            pass.Typed.Add(node);
            if (Period.Parse(scalar.Text) is { } period) return period;
            pass.Wrong(node.Place, path, $"\"{scalar.Text}\" is not a period", Remedy);
            return null;
        }

        pass.Wrong(node.Place, path, "one period is expected here, not a list", Remedy);
        return null;
    }

    public override JsonNode Schema(JsonObject definitions) =>
        new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["pattern"] = "^P\\d+[DWMY]$" }, _long.Schema(definitions)) };

    internal sealed record Written : IChecked
    {
        public required int Count { get; init; }

        public required PeriodUnit Unit { get; init; }

        public IEnumerable<Wrong> Wrongs() =>
            Count is < 0 or > 10_000 ? [new("count", $"{Count} is not a length of time", "Write a number from 0 to 10,000.")] : [];
    }
}
