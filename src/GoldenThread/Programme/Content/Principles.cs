using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme.Content;

/// <summary>What must be looked at before a course is approved: the policy's own learning principles (R-026), and that its content respects differences between people (R-272).</summary>
public static class Principles
{
    public static IReadOnlyList<string> Of(Pack? pack) => pack is null ? [] : [.. pack.Facts.Under("learning_principles").Select(f => f.Text).OfType<string>()];

    /// <summary>Null when the course may be approved.</summary>
    public static Refusal? Decide(IReadOnlyCollection<string> asked, IReadOnlyCollection<string> met, bool respectsDifferences)
    {
        var open = asked.Where(p => !met.Contains(p, StringComparer.Ordinal)).ToList();
        if (open.Count > 0) return new Refusal("principles_open", $"{(open.Count == 1 ? "One learning principle is" : $"{open.Count} learning principles are")} not met yet: {string.Join("; ", open)}.", RefusalKind.Rule).At("principles");
        return respectsDifferences ? null : new Refusal("equality_open", "Confirm that the content respects differences of race, culture, language, religion, disability, gender and sexual orientation.", RefusalKind.Rule).At("respectsDifferences");
    }
}
