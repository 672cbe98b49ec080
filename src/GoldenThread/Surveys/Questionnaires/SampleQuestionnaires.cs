using System.Text;
using System.Text.Json;

namespace GoldenThread.Surveys;

/// <summary>Questionnaires in our own words to begin with, one for each usual step of evaluation. They are files like those that are exported; a partnership changes them as it likes.</summary>
public static class SampleQuestionnaires
{
    private const string Folder = "samples/questionnaires/";

    private static readonly Lazy<IReadOnlyList<Sample>> _all = new(() =>
    [
        .. typeof(SampleQuestionnaires).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n != Folder + "steps.json")
            .Order(StringComparer.Ordinal)
            .Select(n => new Sample(n[Folder.Length..^".json".Length], FormJson.Read(Text(n)))),
    ]);

    private static readonly Lazy<Dictionary<string, string>> _steps = new(() => JsonSerializer.Deserialize<Dictionary<string, string>>(Text(Folder + "steps.json"))!);

    public static IReadOnlyList<Sample> All => _all.Value;

    /// <summary>The questionnaire that suits a step of the packs; null when none does.</summary>
    public static Sample? ForStep(string step) => _steps.Value.TryGetValue(step, out var code) ? Of(code) : null;

    /// <summary>The one a manager is asked with, where a step asks managers too.</summary>
    public static Sample ForManagers => Of("manager_view")!;

    public static Sample? Of(string code) => All.FirstOrDefault(s => s.Code == code);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(SampleQuestionnaires).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public sealed record Sample(string Code, Form Form);
}
