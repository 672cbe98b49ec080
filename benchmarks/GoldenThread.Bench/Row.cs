using System.Text.Json;

namespace GoldenThread.Bench;

/// <summary>One measured figure. Broken marks a condition that does not hold, such as a place sold twice.</summary>
public sealed record Row(string What, string Database, double Figure, string Unit, string Note = "", bool Broken = false)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
