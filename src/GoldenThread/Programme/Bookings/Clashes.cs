namespace GoldenThread.Programme.Bookings;

/// <summary>Whether somebody would have to be in two places at once: two sessions on one day that overlap. One that ends when the other begins does not.</summary>
public static class Clashes
{
    /// <summary>The first of the other places that overlaps, or null.</summary>
    public static Clash? First(IEnumerable<SessionFacts> sessions, IEnumerable<Clash> others)
    {
        var mine = sessions.ToList();
        return others.Where(o => mine.Exists(s => s.Date == o.Date && s.Start < o.End && o.Start < s.End)).OrderBy(o => o.Date).ThenBy(o => o.Start).FirstOrDefault();
    }
}

/// <summary>A place somebody has elsewhere, and when it keeps them.</summary>
public sealed record Clash(Guid EventId, string Title, DateOnly Date, TimeOnly Start, TimeOnly End);
