namespace GoldenThread.Programme.Events;

/// <summary>Whether rules about places make sense together: each for one organisation or field, once; numbers that fit each other and the room.</summary>
public static class PlaceRulesAllowed
{
    private const int Most = 40;

    public static Refusal? Decide(IReadOnlyList<SetPlaceRules.Line> lines, int? capacity, DateOnly firstDay)
    {
        if (lines.Count > Most) return No($"Enter at most {Most} rules.");
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.AgencyId is null == line.Sector is null) return No($"Rule {i + 1}: choose an organisation or a field of work.");
            if (line.AtLeast is null && line.AtMost is null) return No($"Rule {i + 1}: enter how many places are kept, or the most they may have.");
            if (line.AtLeast is < 1 or > 100_000 || line.AtMost is < 0 or > 100_000) return No($"Rule {i + 1}: enter whole numbers of places.");
            if (line.AtLeast > line.AtMost) return No($"Rule {i + 1}: the most they may have cannot be less than what is kept for them.");
            if (line.Until is not null && line.AtLeast is null) return No($"Rule {i + 1}: a day belongs to places that are kept.");
            if (line.Until > firstDay) return No($"Rule {i + 1}: places cannot be kept beyond the first day.");
        }

        if (lines.DistinctBy(l => (l.AgencyId, l.Sector)).Count() != lines.Count) return No("An organisation or field stands there twice. Make one rule of the two.");
        if (capacity is { } places && lines.Sum(l => l.AtLeast ?? 0) is var kept && kept > places) return No($"{kept} places would be kept, but there are only {places}.");
        return null;
    }

    private static Refusal No(string words) => new Refusal("place_rules_wrong", words, RefusalKind.Rule).At("rules");
}
