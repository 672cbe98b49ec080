using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Web.Pages.Analyses;

/// <summary>How a partnership's policy wants its needs analysis, in words.</summary>
public static class AnalysisWords
{
    private const string NotSet = "not set by this partnership";

    public static string How(NeedsPolicy policy) =>
        $"How often: {(policy.Cycle.Is(out var cycle) ? $"every {cycle.Count} {Names.Code(cycle.Unit)}" : NotSet)}. Led by: {Say(policy.LedBy)}. Champion: {Say(policy.Champion)}. Who answers: {Say(policy.Respondents)}.";

    private static string Say(Setting<string> setting) => setting.Is(out var value) ? value.Replace('_', ' ') : NotSet;
}
