using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pool;

/// <summary>Asks somebody to teach on an event. Who is of the pool is released by their manager for the date first; guests and commissioned experts are assigned at once. Nobody teaches in two rooms at a time.</summary>
public sealed class AssignTrainer(Db db, GiveGrant giveGrant, SiteAddress site)
{
    public sealed record Request(Guid EventId, Guid PersonId, TeachingAs As, int PreparingMinutes = 0)
    {
        /// <summary>An officer has the manager's word already, and says how.</summary>
        public string? ReleasedBecause { get; init; }
    }

    public async Task<Result<Teaching>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(request.EventId, stop)) return Refusal.NotThere;
        var occasion = (await db.OccasionAsync(request.EventId, stop))!;
        if (await db.AttendeeAsync(request.PersonId, context.Today, stop) is not { } who) return Refusal.NotThere;
        if (occasion.Event.State == EventState.Cancelled) return Refusals.EventCancelled;
        if (request.PreparingMinutes is < 0 or > 10_000) return new Refusal("minutes_wrong", "Enter the minutes beside the sessions, from 0 to 10,000.", RefusalKind.Rule).At("preparingMinutes");
        if (await db.Teachings.AnyAsync(t => t.EventId == request.EventId && t.PersonId == request.PersonId && t.State != TeachingState.Declined, stop)) return PoolRefusals.TeachesAlready;
        if (await ClashAsync(request.PersonId, occasion, context, stop) is { } clash) return PoolRefusals.Elsewhere(clash);
        var trainer = await db.Trainers.AsNoTracking().SingleOrDefaultAsync(t => t.PersonId == request.PersonId, stop);
        if (request.As != TeachingAs.Guest && trainer is not { Status: TrainerStatus.Active }) return PoolRefusals.NotInPool;
        await db.Teachings.Where(t => t.EventId == request.EventId && t.PersonId == request.PersonId).ExecuteDeleteAsync(stop);

        var released = Typed.Clean(request.ReleasedBecause);
        var asks = request.As == TeachingAs.Pool && released is null;
        var post = who.Job(null);
        if (asks && post?.LineManagerEmail is null) return PoolRefusals.NobodyToRelease;
        var teaching = new Teaching
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = request.EventId, PersonId = request.PersonId, As = request.As, State = asks ? TeachingState.Asked : TeachingState.Assigned,
            AgencyId = post?.AgencyId, PreparingMinutes = request.PreparingMinutes, MailRoot = asks ? MailKey.NewRoot() : null, AskedAt = context.Now, ReleasedAt = asks ? null : context.Now,
        };
        db.Add(teaching);
        db.Note(context, asks ? "asked to teach" : "assigned to teach", "event", request.EventId, released, ("person", null, request.PersonId.ToString()));
        if (asks)
            db.Add(new Letter()
                .Say($"{who.Name} is asked to teach on {occasion.Event.Title} for {occasion.PartnershipName}. Please say whether you can release them.")
                .Facts(("When", occasion.When), ("Where", occasion.Places))
                .Link("Release them, or say no", site.For($"/{occasion.Slug}/by-mail/{teaching.Id}/release/{MailKey.Of(teaching.MailRoot!, ReleaseTrainer.Purpose)}"))
                .To(context, post!.LineManagerEmail!, $"Can somebody be released to teach: {occasion.Event.Title}", teaching));
        await db.SaveChangesAsync(stop);
        if (!asks && (await giveGrant.ForTeachingAsync(db, teaching, context, stop)) is { } no) return no;
        await work.CommitAsync(stop);
        return teaching;
    }

    /// <summary>Another event on which they teach or have a place at the same time.</summary>
    private async Task<Clash?> ClashAsync(Guid personId, Occasion occasion, OperationContext context, CancellationToken stop)
    {
        if ((await db.ClashesAsync(occasion.Event.Id, occasion.Sessions, [personId], context.Now, stop)).TryGetValue(personId, out var booked)) return booked;
        var days = occasion.Sessions.Select(s => s.Date).ToList();
        var teaches = await (
            from t in db.Teachings
            where t.PersonId == personId && t.EventId != occasion.Event.Id && t.State != TeachingState.Declined
            join e in db.Events on t.EventId equals e.Id
            where e.State != EventState.Cancelled
            join s in db.Sessions on e.Id equals s.EventId
            where days.Contains(s.Date)
            select new Clash(e.Id, e.Title, s.Date, s.Start, s.End)).ToListAsync(stop);
        return Clashes.First(occasion.Sessions, teaches);
    }
}
