using System.Runtime.InteropServices;
using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.OwnTraining;

/// <summary>What an agency asks of its own staff, beside the framework as the minimum, with who has completed it .</summary>
public sealed class SeeOwn(Db db)
{
    public async Task<Found?> OfAsync(Guid agencyId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.Name).SingleOrDefaultAsync(stop) is not { } agency) return null;
        var day = context.Today;
        var rules = await db.RulesOnAsync(day, context, stop);
        var asked = await db.AgencyRequirements.AsNoTracking().Where(o => o.AgencyId == agencyId && o.EndedOn == null).OrderBy(o => o.Kind).ThenBy(o => o.Name).ToListAsync(stop);
        var codes = asked.ConvertAll(o => o.Code);
        var posts = await db.PostsOn(day).AsNoTracking().Where(p => p.AgencyId == agencyId).Join(db.People, o => o.PersonId, p => p.Id, (o, p) => new Staff(p.Id, p.FirstName + " " + p.LastName, o.JobTitle, o.From, o.SectorRoles, p.Protected)).ToListAsync(stop);
        var shown = asked.Count == 0 ? [] : await db.Achievements.AsNoTracking().Where(a => codes.Contains(a.Requirement) && a.SupersededAt == null).Select(a => new { a.PersonId, a.Requirement, a.On }).ToListAsync(stop);
        var of = shown.ToLookup(a => (a.PersonId, a.Requirement), a => a.On);
        return new(agency, [.. asked.Select(o =>
        {
            var minimum = o.Beside is { } code ? rules?.Named(code) : null;
            var people = posts.Where(p => o.Role is null || p.Roles.Contains(o.Role)).OrderBy(p => p.From).DistinctBy(p => p.PersonId).Select(p => Standing(p, o, of[(p.PersonId, o.Code)], day)).ToList();
            return new Row(o, minimum?.Name, minimum is null ? [] : MinimumStandard.Short(o.Asked, minimum), people);
        })], rules);
    }

    /// <summary>What a person's own agencies ask of them beside the framework.</summary>
    public async Task<IReadOnlyList<Assessed>> OfPersonAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var day = context.Today;
        var posts = await db.PostsOn(day).AsNoTracking().Where(p => p.PersonId == personId).Select(p => new { p.AgencyId, p.From, p.SectorRoles }).ToListAsync(stop);
        var agencies = posts.ConvertAll(p => p.AgencyId);
        var asked = await db.AgencyRequirements.AsNoTracking().Where(o => agencies.Contains(o.AgencyId) && o.EndedOn == null).OrderBy(o => o.Name).ToListAsync(stop);
        if (asked.Count == 0) return [];
        var codes = asked.ConvertAll(o => o.Code);
        var shown = (await db.Achievements.AsNoTracking().Where(a => a.PersonId == personId && codes.Contains(a.Requirement) && a.SupersededAt == null).Select(a => new { a.Requirement, a.On }).ToListAsync(stop)).ToLookup(a => a.Requirement, a => a.On);
        return [.. from o in asked
                   let post = posts.Where(p => p.AgencyId == o.AgencyId && (o.Role is null || p.SectorRoles.Contains(o.Role))).MinBy(p => p.From)
                   where post is not null
                   select Assessed(o.Asked, post.From, shown[o.Code], day)];
    }

    private static Assessed Assessed(Asked asked, DateOnly since, IEnumerable<DateOnly> on, DateOnly day)
    {
        var proofs = on.Order().Select(d => new Proof(d, Partnerships.Packs.EvidenceKind.AgencyTraining)).ToList();
        var dates = Due.Dates(day, since, asked, CollectionsMarshal.AsSpan(proofs));
        return new(asked, dates, Due.On(day, since, dates), asked.AskedBasis, dates.MetOn is null ? null : Partnerships.Packs.EvidenceKind.AgencyTraining);
    }

    private static Line Standing(Staff staff, AgencyRequirement own, IEnumerable<DateOnly> on, DateOnly day)
    {
        var assessed = Assessed(own.Asked, staff.From, on, day);
        return new(staff.PersonId, staff.Name, staff.JobTitle, assessed.Standing, assessed.Dates.MetOn, staff.Protected);
    }

    private sealed record Staff(Guid PersonId, string Name, string JobTitle, DateOnly From, List<string> Roles, bool Protected);

    public sealed record Found(string Agency, IReadOnlyList<Row> Rows, FrameworkRules? Rules);

    /// <param name="Minimum">What the framework asks of the kind.</param>
    /// <param name="Short">Where it falls short of that.</param>
    public sealed record Row(AgencyRequirement Own, string? Minimum, IReadOnlyList<string> Short, IReadOnlyList<Line> People)
    {
        public int InDate => People.Count(p => p.Standing.Standing is Standings.Standing.Current or Standings.Standing.DueSoon);
    }

    /// <param name="Protected">Counted, and named in nobody's list.</param>
    public sealed record Line(Guid PersonId, string Name, string JobTitle, StandingBy Standing, DateOnly? MetOn, bool Protected);
}
