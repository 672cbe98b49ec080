using GoldenThread.Data;
using GoldenThread.Framework;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Joint;

/// <summary>What other partnerships offer this one: looked at, taken into the own offer and given a meaning in the own policy, or declined .</summary>
public sealed class JointOffers(Db db, PackInForce packs)
{
    /// <summary>Takes an offer, and says what it counts towards here; or declines it.</summary>
    public async Task<Result<Done>> AnswerAsync(Guid shareId, bool take, string? countsTowards, OperationContext context, CancellationToken stop = default)
    {
        var code = Typed.Clean(countsTowards);
        if (take && code is not null && (await packs.TodayAsync(context, stop) is not { } held || FrameworkRules.Of(held.Pack).All.All(a => a.Code != code)))
            return new Refusal("no_such_requirement", "Choose what it counts towards from your own policy, or leave it empty.", RefusalKind.Rule).At("countsTowards");
        await using var work = await db.WriteAsync(context, stop);
        if (await db.EventShares.SingleOrDefaultAsync(s => s.Id == shareId && s.GuestId == context.PartnershipId, stop) is not { } share) return Refusal.NotThere;
        if (share.EndedAt is not null) return JointRefusals.NotOffered;
        share.AcceptedAt = take ? share.AcceptedAt ?? context.Now : null;
        share.CountsTowards = take ? code : null;
        db.Note(context, take ? "joint event taken" : "joint event declined", "event_share", share.Id);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>The coming events that others offer. Their own partnership is asked for what everybody may know of each, one partnership after the other; nothing else is read there.</summary>
    public async Task<IReadOnlyList<Offer>> ListAsync(bool untaken, OperationContext context, CancellationToken stop = default)
    {
        List<EventShare> shares;
        Dictionary<Guid, string> names;
        await using (await db.ReadAsync(context, stop))
        {
            shares = await db.EventShares.AsNoTracking().Where(s => s.GuestId == context.PartnershipId && s.EndedAt == null && (untaken || s.AcceptedAt != null)).ToListAsync(stop);
            var owners = shares.ConvertAll(s => s.OwnerId);
            names = await db.Partnerships.Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        }

        var offers = new List<Offer>();
        foreach (var byOwner in shares.GroupBy(s => s.OwnerId))
        {
            await using var there = await db.ReadAsync(context.At(byOwner.Key), stop);
            foreach (var share in byOwner)
                if (await db.OccasionAsync(share.EventId, stop) is { Event.State: EventState.Published } occasion && occasion.Event.LastDay >= context.Today)
                    offers.Add(new(share, names[byOwner.Key], occasion.Event.Title, occasion.Course.Aim, occasion.When, occasion.Event.FirstDay, share.Places - await db.Bookings.CountAsync(b => b.EventId == share.EventId && b.AgencyId == share.AgencyId && (b.State == BookingState.Confirmed || b.State == BookingState.Held), stop)));
        }

        return [.. offers.OrderBy(o => o.FirstDay)];
    }

    /// <summary>Somebody's own places on others' events, soonest first.</summary>
    public async Task<IReadOnlyList<JointPlace>> MineAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.JointPlaces.AsNoTracking().Where(p => p.PersonId == personId).OrderBy(p => p.FirstDay).Take(50).ToListAsync(stop);
    }

    /// <param name="Left">Places of the share that nobody has yet.</param>
    public sealed record Offer(EventShare Share, string Owner, string Title, string? Aim, string When, DateOnly FirstDay, int Left);
}

internal static class Crossing
{
    /// <summary>The same moment in another partnership, where the caller is nobody: used by joint events only, and named in a test.</summary>
    public static OperationContext At(this OperationContext context, Guid partnershipId) => context with { PartnershipId = partnershipId, PersonId = null, Idempotency = null };
}
