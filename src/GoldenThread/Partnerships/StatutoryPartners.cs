namespace GoldenThread.Partnerships;

/// <summary>Exactly which organisations are the statutory safeguarding partners on a day. Every rule that needs "the partners" asks here.</summary>
public static class StatutoryPartners
{
    /// <summary>The partners: registered as such, and still here on the day.</summary>
    public static IReadOnlyList<Agency> On(DateOnly day, IEnumerable<Agency> agencies) =>
        [.. agencies.Where(a => Is(a, day)).OrderBy(a => a.NameKey, StringComparer.Ordinal)];

    public static bool Is(Agency agency, DateOnly day) => agency.LegalKind == LegalKind.StatutoryPartner && agency.OpenOn(day);

    /// <summary>What does not fit between the register and the strategy; empty when the two agree or the strategy is silent.</summary>
    public static IReadOnlyList<string> Doubts(IReadOnlyList<Agency> partners, IReadOnlyCollection<string>? named, int? count)
    {
        var doubts = new List<string>();
        if (count is { } expected && partners.Count != expected) doubts.Add($"The strategy speaks of {expected} statutory partners; {partners.Count} are registered.");
        foreach (var name in named ?? [])
            if (partners.All(p => !string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))) doubts.Add($"The strategy names {name}; no statutory partner of that name is registered.");
        return doubts;
    }
}
