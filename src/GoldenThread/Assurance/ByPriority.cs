using GoldenThread.Needs;

namespace GoldenThread.Assurance;

/// <summary>What can be assured of each practice priority: the findings under it, and of every agency that one of them concerns whether practice is embedded, partly, not evidenced, or no reply came.</summary>
public static class ByPriority
{
    /// <summary>The pack's priorities in its own order, those without findings too; then what a finding names and the pack no longer has; last the findings under none.</summary>
    public static IReadOnlyList<PriorityRow> Of(IReadOnlyCollection<GatheredThread> threads, IReadOnlyList<PackCodes.Coded> priorities)
    {
        var of = threads.Where(t => !t.EndsWithoutNeed).ToLookup(t => t.Finding.Priority);
        var former = of.Select(g => g.Key).OfType<string>().Except(priorities.Select(p => p.Code)).Order(StringComparer.Ordinal);
        return
        [
            .. priorities.Select(p => Row(p.Code, p.Label, of[p.Code])),
            .. former.Select(code => Row(code, $"{char.ToUpperInvariant(code[0])}{code[1..].Replace('_', ' ')} (no longer a priority)", of[code])),
            .. of[null].Any() ? [Row(null, "Under no priority", of[null])] : Array.Empty<PriorityRow>(),
        ];
    }

    private static PriorityRow Row(string? code, string label, IEnumerable<GatheredThread> threads)
    {
        var findings = threads.Select(t => new PriorityFinding(t, Count(t.Facts.Agencies))).ToList();
        return new(code, label, findings, findings.Sum(f => f.Thread.Needs.Count), Count(findings.SelectMany(f => f.Thread.Facts.Agencies)));
    }

    private static EvidenceCount Count(IEnumerable<AgencyFacts> agencies)
    {
        var all = agencies.ToList();
        int Of(Embedded how) => all.Count(a => a.Embedded == how);
        return new(all.Count, Of(Embedded.Embedded), Of(Embedded.Partly), Of(Embedded.NotEvidenced), Of(Embedded.NoReply));
    }
}

/// <summary>One priority with its findings. An agency counts once for each finding that concerns it.</summary>
public sealed record PriorityRow(string? Code, string Label, IReadOnlyList<PriorityFinding> Findings, int Needs, EvidenceCount Evidence);

public sealed record PriorityFinding(GatheredThread Thread, EvidenceCount Evidence);

/// <summary>How agencies stand: of those asked, how many show what.</summary>
public sealed record EvidenceCount(int Asked, int Embedded, int Partly, int NotEvidenced, int NoReply);
