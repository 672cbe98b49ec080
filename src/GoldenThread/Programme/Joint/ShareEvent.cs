using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Joint;

/// <summary>Offers places of an own event to another partnership, and takes the offer back. The places are kept for its people until a day, and are the most they may have; after the day they go to whoever is next.</summary>
public sealed class ShareEvent(Db db, TermsInForce terms, SiteAddress site)
{
    /// <param name="AgencyId">The own organisation that stands for the guests: it decides what their places cost.</param>
    public sealed record Request(Guid EventId, Guid? GuestId, Guid? AgencyId, int? Places, DateOnly? Until);

    public async Task<Result<EventShare>> OfferAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(request.EventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == request.EventId, stop);
        if (e.State != EventState.Published) return JointRefusals.NotPublished;
        var typed = new Typed();
        typed.Check("guestId", request.GuestId is { } guest && guest != context.PartnershipId && await db.Partnerships.AnyAsync(p => p.Id == guest, stop), "Choose the other partnership.");
        typed.Check("agencyId", request.AgencyId is { } agency && await db.Agencies.AnyAsync(a => a.Id == agency, stop), "Choose the organisation that stands for their people.");
        typed.Check("places", request.Places is >= 1 and <= 100_000, "Enter how many places, 1 or more.");
        if (typed.No is { } unclear) return unclear;
        if (await db.EventShares.AnyAsync(s => s.OwnerId == context.PartnershipId && s.EventId == e.Id && s.GuestId == request.GuestId && s.EndedAt == null, stop)) return JointRefusals.SharedAlready;
        var before = await db.PlaceRules.AsNoTracking().Where(r => r.EventId == e.Id).ToListAsync(stop);
        if (before.Exists(r => r.AgencyId == request.AgencyId)) return JointRefusals.HasARule.At("agencyId");
        var line = new SetPlaceRules.Line(request.AgencyId, null, request.Places, request.Until, request.Places);
        if (PlaceRulesAllowed.Decide([.. before.Select(r => new SetPlaceRules.Line(r.AgencyId, r.Sector, r.AtLeast, r.Until, r.AtMost)), line], e.Capacity, e.FirstDay) is { } no) return no.At("places");

        var share = new EventShare { Id = Guid.CreateVersion7(), OwnerId = context.PartnershipId, EventId = e.Id, GuestId = request.GuestId!.Value, AgencyId = request.AgencyId!.Value, Places = request.Places!.Value, OfferedAt = context.Now };
        db.Add(share);
        db.Add(new PlaceRule { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, AgencyId = share.AgencyId, AtLeast = share.Places, Until = request.Until, AtMost = share.Places });
        e.HasPlaceRules = true;
        db.Note(context, "places offered to another partnership", e, null, ("partnership", null, share.GuestId.ToString()), ("places", null, share.Places.ToString("D", null)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return share;
    }

    /// <summary>No further places; who has one keeps it. What was kept goes to whoever is next.</summary>
    public async Task<Result<Done>> EndAsync(Guid shareId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.EventShares.SingleOrDefaultAsync(s => s.Id == shareId && s.OwnerId == context.PartnershipId, stop) is not { } share) return Refusal.NotThere;
        if (share.EndedAt is not null) return Done.It;
        await db.LockAsync<Event>(share.EventId, stop);
        share.EndedAt = context.Now;
        await db.PlaceRules.Where(r => r.EventId == share.EventId && r.AgencyId == share.AgencyId).ExecuteDeleteAsync(stop);
        var e = await db.Events.SingleAsync(x => x.Id == share.EventId, stop);
        e.HasPlaceRules = await db.PlaceRules.AnyAsync(r => r.EventId == e.Id, stop);
        db.Note(context, "offer to another partnership ended", e, null, ("partnership", share.GuestId.ToString(), null));
        await db.SaveChangesAsync(stop);
        if (e.State == EventState.Published) await db.MoveUpAsync(context, (await db.OccasionAsync(e.Id, stop))!, await terms.TodayAsync(context, stop), site, stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>With whom an event is shared, how many of their places are taken, and with whom it could be.</summary>
    public async Task<Shared?> ShowAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.OccasionAsync(eventId, stop) is not { } occasion) return null;
        var shares = await (
            from s in db.EventShares.AsNoTracking()
            where s.OwnerId == context.PartnershipId && s.EventId == eventId && s.EndedAt == null
            join p in db.Partnerships on s.GuestId equals p.Id
            join a in db.Agencies on s.AgencyId equals a.Id
            orderby p.Name
            select new Line(s.Id, p.Name, a.Name, s.Places, db.Bookings.Count(b => b.EventId == eventId && b.AgencyId == s.AgencyId && b.HomeReference != null && b.State == BookingState.Confirmed), s.AcceptedAt)).ToListAsync(stop);
        var others = await db.Partnerships.Where(p => p.Id != context.PartnershipId).OrderBy(p => p.Name).Select(p => new Other(p.Id, p.Name)).ToListAsync(stop);
        return new(occasion, shares, others);
    }

    public sealed record Shared(Occasion Occasion, IReadOnlyList<Line> Shares, IReadOnlyList<Other> Others);

    public sealed record Line(Guid ShareId, string Guest, string Agency, int Places, int Taken, DateTime? AcceptedAt);

    public sealed record Other(Guid Id, string Name);
}
