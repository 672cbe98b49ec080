using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme.Plans;

/// <summary>What the policy demands of a programme and a plan lacks: core courses, themes, quarters of a quarterly cycle, needs that were accepted. Warns, never blocks.</summary>
public static class PlanGaps
{
    public static IReadOnlyList<string> Of(Pack? pack, ProgrammePlan plan, IReadOnlyList<Planned> items, IReadOnlyCollection<string> acceptedNeedsWithout)
    {
        var said = new List<string>();
        if (pack is not null && pack.CoreCourses.Is(out var core))
            said.AddRange(core.Where(c => items.All(i => i.CoreCode != c.Code)).Select(c => $"The core course {c.Name} is not planned."));
        if (pack is not null)
            said.AddRange(Themes(pack).Where(t => !items.Any(i => i.Themes.Contains(t, StringComparer.OrdinalIgnoreCase))).Select(t => $"Nothing is planned on {t}, which this partnership's programme covers."));
        if (CycleOf(pack) == "quarterly" && plan.Until > plan.From.AddMonths(4))
            said.Add("This partnership plans by the quarter; this plan is longer.");
        said.AddRange(acceptedNeedsWithout.Select(n => $"The accepted need “{n}” is not answered by this plan."));
        if (items.Count == 0) said.Add("Nothing is planned yet.");
        return said;
    }

    /// <summary>The themes that the policy's programme must cover.</summary>
    public static IReadOnlyList<string> Themes(Pack? pack) => pack is null ? [] : [.. pack.Facts.Under("programme.required_themes").Select(f => f.Text).OfType<string>()];

    /// <summary>"annual" or "quarterly"; null where the policy does not say.</summary>
    public static string? CycleOf(Pack? pack) => pack?.Facts.Text("programme.cycle");

    /// <param name="CoreCode">The policy's code of the core course that it runs as.</param>
    /// <param name="Themes">What it is about.</param>
    public sealed record Planned(string? CoreCode, IReadOnlyList<string> Themes);
}
