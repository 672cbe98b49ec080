using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>The people behind a number of what would change, by name, the soonest due first. Protected people are counted and never named.</summary>
public sealed class WhoIsBehind(Db db, WhatWouldChange what)
{
    public sealed record Request(Guid DraftId, Effect Effect)
    {
        public DateOnly? On { get; init; }

        public string? Requirement { get; init; }

        public Partnerships.Sector? Sector { get; init; }

        public Guid? AgencyId { get; init; }

        /// <summary>Null for all of them.</summary>
        public PageOf? Page { get; init; }
    }

    public async Task<Found?> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await what.DoAsync(new(request.DraftId, request.On), context, stop) is not { } found) return null;
        var agencies = await db.Agencies.AsNoTracking().Select(a => new { a.Id, a.Name, a.Sector }).ToDictionaryAsync(a => a.Id, stop);
        var hidden = (await db.People.Where(p => p.Protected).Select(p => p.Id).ToListAsync(stop)).ToHashSet();
        var all = found.Rows.Where(r => r.Effect == request.Effect && (request.Requirement is null || r.Code == request.Requirement) && (request.AgencyId is null || r.AgencyId == request.AgencyId)
            && (request.Sector is null || agencies[r.AgencyId].Sector == request.Sector)).ToList();
        var named = all.Where(r => !hidden.Contains(r.PersonId)).OrderBy(r => r.Will ?? DateOnly.MaxValue).ThenBy(r => r.PostId).ThenBy(r => r.Code, StringComparer.Ordinal).ToList();
        var page = request.Page ?? new(0, Math.Max(1, named.Count));
        var shown = named.Skip(page.Skip).Take(page.Size).ToList();
        var ids = shown.Select(r => r.PostId).Distinct().ToList();
        var who = await db.Posts.Where(o => ids.Contains(o.Id)).Join(db.People, o => o.PersonId, p => p.Id, (o, p) => new { o.Id, p.FirstName, p.LastName, o.JobTitle }).ToDictionaryAsync(o => o.Id, stop);
        var names = found.ByRequirement.ToDictionary(r => r.Code, r => r.Name);
        return new(found.On, all.Select(r => r.PersonId).Distinct().Count(), all.Count - named.Count, new(
            [.. shown.Select(r => new Line(r.PersonId, $"{who[r.PostId].FirstName} {who[r.PostId].LastName}", who[r.PostId].JobTitle, agencies[r.AgencyId].Name, names[r.Code], r.Was, r.Will))], named.Count, page));
    }

    /// <param name="People">Each counted once.</param>
    /// <param name="NotNamed">Rows of protected people.</param>
    public sealed record Found(DateOnly On, int People, int NotNamed, Paged<Line> Lines);

    public sealed record Line(Guid PersonId, string Name, string JobTitle, string Agency, string Requirement, DateOnly? Was, DateOnly? Will);
}
