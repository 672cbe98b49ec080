using System.Text.Json;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Simulation;

/// <summary>A policy as somebody pastes it: what the export of a policy gave, checked whole before anything is taken from it.</summary>
internal static class ImportedPolicy
{
    public static Result<PackDocument> Read(string json)
    {
        if (!TypedValue.IsJson(json)) return Refusals.NotAPack;
        try
        {
            var document = PackDocument.FromJson(json);
            document.Read(Readings.Confirmed);
            return document;
        }
        catch (Exception no) when (no is InvalidCastException or InvalidOperationException or JsonException)
        {
            return Refusals.NotAPack;
        }
    }
}
