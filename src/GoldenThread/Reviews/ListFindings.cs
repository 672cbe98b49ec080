using GoldenThread.Data;
using GoldenThread.Needs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Reviews;

/// <summary>The findings somebody may see, newest first, each with how far the first half of its thread has come.</summary>
public sealed class ListFindings(Db db)
{
    public sealed record Request(FindingKind? Kind = null, FirstHalf? Stands = null, string? Priority = null, Guid? AgencyId = null, string? Text = null, PageOf? Page = null);

    public sealed record Row(
        Guid Id, string Title, FindingKind Kind, DateOnly PublishedOn, string Theme, string? Priority, bool NoNeed,
        int Agencies, int Needs, int OpenNeeds, int Responses, string? OwnerFirst, string? OwnerLast)
    {
        public FirstHalf Stands => FirstHalves.Of(NoNeed, Needs, OpenNeeds, Responses);

        /// <summary>Who sees to the first need that has an owner; null is nobody yet.</summary>
        public string? Owner => OwnerFirst is null ? null : $"{OwnerFirst} {OwnerLast}";
    }

    public async Task<Paged<Row>> DoAsync(Request request, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var findings = db.FindingsSeenBy(reach).AsNoTracking();
        if (request.Kind is { } kind) findings = findings.Where(f => f.Kind == kind);
        if (request.Priority is { } priority) findings = findings.Where(f => f.Priority == priority);
        if (request.AgencyId is { } agency) findings = findings.Where(f => db.FindingAgencies.Any(a => a.FindingId == f.Id && a.AgencyId == agency));
        if (request.Stands is { } stands) findings = Standing(findings, stands);
        foreach (var word in (Typed.Clean(request.Text) ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            findings = findings.Where(f => f.TitleKey.Contains(word));

        var needs = db.Needs.Where(n => n.Origin.Kind == FindingsInDb.Origin);
        return await findings.OrderByDescending(f => f.PublishedOn).ThenByDescending(f => f.Id)
            .Select(f => new
            {
                Finding = f,
                Agencies = db.FindingAgencies.Count(a => a.FindingId == f.Id),
                Needs = needs.Count(n => n.Origin.Id == f.Id),
                Open = needs.Count(n => n.Origin.Id == f.Id && n.Status != NeedStatus.Closed),
                Responses = db.NeedResponses.Count(r => needs.Any(n => n.Origin.Id == f.Id && n.Id == r.NeedId)),
                Owner = (from n in needs join p in db.People on n.OwnerId equals (Guid?)p.Id where n.Origin.Id == f.Id orderby n.RaisedAt select new { p.FirstName, p.LastName }).FirstOrDefault(),
            })
            .Select(x => new Row(
                x.Finding.Id, x.Finding.Title, x.Finding.Kind, x.Finding.PublishedOn, x.Finding.Theme, x.Finding.Priority, x.Finding.NoNeedWhy != null,
                x.Agencies, x.Needs, x.Open, x.Responses, x.Owner!.FirstName, x.Owner!.LastName))
            .PageAsync(request.Page ?? PageOf.First, stop);
    }

    private IQueryable<Finding> Standing(IQueryable<Finding> findings, FirstHalf stands)
    {
        var needs = db.Needs.Where(n => n.Origin.Kind == FindingsInDb.Origin);
        var responses = db.NeedResponses;
        return stands switch
        {
            FirstHalf.NoNeedYet => findings.Where(f => f.NoNeedWhy == null && !needs.Any(n => n.Origin.Id == f.Id)),
            FirstHalf.NoLearningNeeded => findings.Where(f => f.NoNeedWhy != null && !needs.Any(n => n.Origin.Id == f.Id)),
            FirstHalf.NoResponseYet => findings.Where(f => needs.Any(n => n.Origin.Id == f.Id && n.Status != NeedStatus.Closed) && !responses.Any(r => needs.Any(n => n.Origin.Id == f.Id && n.Id == r.NeedId))),
            FirstHalf.Answered => findings.Where(f => needs.Any(n => n.Origin.Id == f.Id && n.Status != NeedStatus.Closed) && responses.Any(r => needs.Any(n => n.Origin.Id == f.Id && n.Id == r.NeedId))),
            _ => findings.Where(f => needs.Any(n => n.Origin.Id == f.Id) && !needs.Any(n => n.Origin.Id == f.Id && n.Status != NeedStatus.Closed)),
        };
    }
}
