using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Figures;

/// <summary>Of the people in post, how many took part in anything in a period: by field of work, by staff group, and volunteers beside employed staff. Groups of few people are not shown, nor one that the total would give away.</summary>
public sealed class EqualAccess(Db db)
{
    public async Task<IReadOnlyList<Table>> OfAsync(DateOnly first, DateOnly last, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var came = (await (from a in db.Attendances
                           where a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn
                           join s in db.Sessions on a.SessionId equals s.Id
                           where s.Date >= first && s.Date <= last
                           select a.PersonId).Distinct().ToListAsync(stop)).ToHashSet();
        var posts = await db.PostsOn(last).Join(db.Agencies, p => p.AgencyId, a => a.Id, (p, a) => new { p.PersonId, p.StaffGroup, p.Volunteer, a.Sector }).ToListAsync(stop);
        var all = posts.Select(p => new Held(p.PersonId, p.StaffGroup, p.Volunteer, p.Sector)).ToList();
        return [Of("Field of work", h => Names.Code(h.Sector)), Of("Staff group", h => h.StaffGroup ?? ""), Of("Volunteers and employed", h => h.Volunteer ? "volunteer" : "employed")];

        Table Of(string name, Func<Held, string> key) => Table.Of(name, [.. all.GroupBy(key).Select(g => Line.Of(g.Key, [.. g.Select(h => h.PersonId)], came))]);
    }

    private sealed record Held(Guid PersonId, string? StaffGroup, bool Volunteer, Sector Sector);

    /// <param name="People">In post on the last day.</param>
    /// <param name="Came">Of these, who took part.</param>
    public sealed record Line(string Key, int People, int Came)
    {
        internal static Line Of(string key, HashSet<Guid> people, HashSet<Guid> came) => new(key, people.Count, people.Count(came.Contains));
    }

    /// <param name="Hidden">Groups of so few people that they could point at somebody, and one beside a single one of them.</param>
    public sealed record Table(string Name, IReadOnlyList<Line> Shown, int Hidden)
    {
        /// <summary>What may be shown of it.</summary>
        public static Table Of(string name, IReadOnlyList<Line> lines)
        {
            var hidden = lines.Where(l => !SmallNumbers.MayShow(l.People)).ToHashSet();
            // The total of people is known, so one hidden alone could be reckoned: the smallest of the others goes with it, and whatever equals it.
            if (hidden.Count == 1 && lines.Where(l => !hidden.Contains(l)).MinBy(l => l.People) is { } least) hidden.UnionWith(lines.Where(l => l.People == least.People));
            return new(name, [.. lines.Where(l => !hidden.Contains(l)).OrderBy(l => l.Key, StringComparer.Ordinal)], hidden.Count);
        }
    }
}
