using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

internal static class PostsInDb
{
    /// <summary>The posts a right reaches: those of its agencies, of own reports, one's own; not another post of the same person elsewhere. Protected people stand in nobody's list.</summary>
    public static IQueryable<Post> PostsWithin(this Db db, Reach reach, DateOnly day)
    {
        var (me, agencies) = (reach.PersonId, reach.AgencyIds.ToList());
        var (self, reports, any) = (reach.Self, reach.Reports, agencies.Count > 0);
        if (reach.All) return db.Posts.Where(o => !db.People.Any(p => p.Id == o.PersonId && p.Protected && p.Id != me));
        return db.Posts.Where(o =>
            (self && o.PersonId == me)
            || (((reports && o.LineManagerId == me) || (any && agencies.Contains(o.AgencyId))) && !db.People.Any(p => p.Id == o.PersonId && p.Protected)));
    }
}
