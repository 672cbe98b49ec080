using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pool;

/// <summary>A trainer's manager releases them for the date, by the key of their mail; only then are they assigned .</summary>
public sealed class ReleaseTrainer(Db db, GiveGrant giveGrant)
{
    public const string Purpose = "release";

    public sealed record Asked(Teaching Teaching, string Name, string Title, string When);

    /// <summary>What the mail is about; null for a wrong key.</summary>
    public async Task<Asked?> OpenAsync(Guid teachingId, string? key, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Teachings.AsNoTracking().SingleOrDefaultAsync(t => t.Id == teachingId, stop) is not { } teaching || !MailKey.Opens(teaching.MailRoot, Purpose, key)) return null;
        var name = await db.People.Where(p => p.Id == teaching.PersonId).Select(p => p.FirstName + " " + p.LastName).SingleAsync(stop);
        var occasion = (await db.OccasionAsync(teaching.EventId, stop))!;
        return new(teaching, name, occasion.Event.Title, occasion.When);
    }

    public async Task<Result<Teaching>> DoAsync(Guid teachingId, string? key, bool release, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Teachings.SingleOrDefaultAsync(t => t.Id == teachingId, stop) is not { } teaching || !MailKey.Opens(teaching.MailRoot, Purpose, key)) return Refusal.NotThere;
        await db.LockAsync<Event>(teaching.EventId, stop);
        if (teaching.State != TeachingState.Asked) return PoolRefusals.AnsweredAlready;
        if (await db.Events.AnyAsync(e => e.Id == teaching.EventId && (e.State == EventState.Cancelled || e.LastDay < context.Today), stop)) return Refusals.EventIsOver;
        (teaching.State, teaching.ReleasedAt) = release ? (TeachingState.Assigned, context.Now) : (TeachingState.Declined, (DateTime?)null);
        db.Note(context, release ? "trainer released" : "trainer not released", "event", teaching.EventId, null, ("person", null, teaching.PersonId.ToString()));
        await db.SaveChangesAsync(stop);
        if (release && await giveGrant.ForTeachingAsync(db, teaching, context, stop) is { } no) return no;
        await work.CommitAsync(stop);
        return teaching;
    }
}
