namespace GoldenThread.Framework.Standings;

/// <summary>A date that was put off for everybody due in a period, with the reason that everybody may read.</summary>
/// <param name="Requirement">Null for everything that is asked.</param>
/// <param name="From">Whoever is due from this day on …</param>
/// <param name="Until">… until this one …</param>
/// <param name="To">… has until this day instead.</param>
public sealed record PutOff(string? Requirement, DateOnly From, DateOnly Until, DateOnly To, string Why)
{
    /// <summary>The dates with everything that was put off, in the order in which it was decided; a date is only ever made later. Answers what moved it last.</summary>
    public static (DueDates Dates, DateOnly? Was, PutOff? By) Of(DueDates dates, string requirement, IReadOnlyList<PutOff> all)
    {
        var (now, was, last) = (dates, (DateOnly?)null, (PutOff?)null);
        foreach (var one in all)
        {
            if ((one.Requirement is not null && one.Requirement != requirement) || now.By is not { } by || by < one.From || by > one.Until || by >= one.To) continue;
            now = now.MetOn is null ? now with { FirstBy = one.To } : now with { MetUntil = one.To };
            (was, last) = (was ?? by, one);
        }

        return (now, was, last);
    }
}
