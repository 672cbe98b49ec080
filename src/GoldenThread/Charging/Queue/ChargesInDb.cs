using GoldenThread.Data;
using GoldenThread.People;

namespace GoldenThread.Charging.Queue;

/// <summary>Reads about charges that several operations share.</summary>
public static class ChargesInDb
{
    /// <summary>The charges within somebody's reach: all, those of their agencies, of their own reports, their own.</summary>
    public static IQueryable<Charge> ChargesSeenBy(this Db db, Reach reach, DateOnly day)
    {
        if (reach.All) return db.Charges;
        var (me, agencies) = (reach.PersonId, reach.AgencyIds.ToList());
        var (self, reports, any) = (reach.Self, reach.Reports, agencies.Count > 0);
        return db.Charges.Where(c =>
            (self && c.PersonId == me)
            || (any && c.AgencyId != null && agencies.Contains(c.AgencyId.Value))
            || (reports && db.PostsOn(day).Any(p => p.PersonId == c.PersonId && p.LineManagerId == me)));
    }
}
