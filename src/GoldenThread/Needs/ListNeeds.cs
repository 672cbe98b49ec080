using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Needs;

/// <summary>The needs register: what somebody may see of it, newest first, by status, source, priority, owner or agency.</summary>
public sealed class ListNeeds(Db db)
{
    /// <param name="Unowned">Only those that nobody sees to yet.</param>
    /// <param name="Unanswered">Only those that are open and have no response.</param>
    public sealed record Request(
        NeedStatus? Status = null, string? Source = null, string? Priority = null, Guid? OwnerId = null, bool Unowned = false, bool Unanswered = false,
        Guid? AgencyId = null, string? Text = null, PageOf? Page = null);

    public sealed record Row(
        Guid Id, string Title, NeedStatus Status, string? Source, string? Priority, string OriginKind, Guid OriginId, string OriginLabel,
        Guid? OwnerId, string? OwnerFirst, string? OwnerLast, int Agencies, int Responses, DateTime RaisedAt)
    {
        public string? Owner => OwnerFirst is null ? null : $"{OwnerFirst} {OwnerLast}";
    }

    public async Task<Paged<Row>> DoAsync(Request request, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var needs = db.NeedsSeenBy(reach);
        if (request.Status is { } status) needs = needs.Where(n => n.Status == status);
        if (request.Source is { } source) needs = needs.Where(n => n.Source == source);
        if (request.Priority is { } priority) needs = needs.Where(n => n.Priority == priority);
        if (request.OwnerId is { } owner) needs = needs.Where(n => n.OwnerId == owner);
        if (request.Unowned) needs = needs.Where(n => n.OwnerId == null && n.Status != NeedStatus.Closed);
        if (request.Unanswered) needs = needs.Where(n => n.Status != NeedStatus.Closed && !db.NeedResponses.Any(r => r.NeedId == n.Id));
        if (request.AgencyId is { } agency) needs = needs.Where(n => db.NeedAgencies.Any(a => a.NeedId == n.Id && a.AgencyId == agency));
        foreach (var word in (Typed.Clean(request.Text) ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            needs = needs.Where(n => n.TitleKey.Contains(word));

        return await (
            from need in needs
            join person in db.People on need.OwnerId equals (Guid?)person.Id into owners
            from person in owners.DefaultIfEmpty()
            orderby need.RaisedAt descending, need.Id descending
            select new Row(
                need.Id, need.Title, need.Status, need.Source, need.Priority, need.Origin.Kind, need.Origin.Id, need.Origin.Label,
                need.OwnerId, person == null ? null : person.FirstName, person == null ? null : person.LastName,
                db.NeedAgencies.Count(a => a.NeedId == need.Id), db.NeedResponses.Count(r => r.NeedId == need.Id), need.RaisedAt))
            .PageAsync(request.Page ?? PageOf.First, stop);
    }
}
