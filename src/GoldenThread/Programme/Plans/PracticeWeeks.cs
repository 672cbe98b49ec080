using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Plans;

/// <summary>Plans a practice week with what each partner brings, and keeps what each says afterwards .</summary>
public sealed class PracticeWeeks(Db db)
{
    public sealed record Review(string? Divergence, string? Cohesion, string? Barriers, string? Collaboration);

    public async Task<Result<PracticeWeek>> PlanAsync(string? topic, string? priority, DateOnly from, DateOnly until, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var about = typed.Must("topic", topic, 200, "Enter what the week is about.");
        var code = typed.May("priority", priority, 60);
        typed.Check("until", until >= from && until <= from.AddDays(13), "Enter a last day on or after the first, within two weeks.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        var week = new PracticeWeek { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Topic = about, Priority = code, From = from, Until = until };
        db.Add(week);
        db.Note(context, "practice week planned", week);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return week;
    }

    /// <summary>What a partner plans to bring; said again, it is replaced.</summary>
    public Task<Result<PracticeContribution>> ContributeAsync(Guid weekId, Guid agencyId, string? planned, OperationContext context, CancellationToken stop = default) =>
        ChangeAsync(weekId, agencyId, "contribution planned", (mine, typed) => mine.Planned = typed.Must("planned", planned, 2000, "Enter what the organisation brings."), context, stop);

    /// <summary>What a partner says afterwards: where practice differed, where it held together, what stood in the way, what went well together.</summary>
    public Task<Result<PracticeContribution>> ReviewAsync(Guid weekId, Guid agencyId, Review review, OperationContext context, CancellationToken stop = default) =>
        ChangeAsync(weekId, agencyId, "practice week reviewed", (mine, typed) =>
        {
            (mine.Divergence, mine.Cohesion) = (typed.May("divergence", review.Divergence, 2000), typed.May("cohesion", review.Cohesion, 2000));
            (mine.Barriers, mine.Collaboration) = (typed.May("barriers", review.Barriers, 2000), typed.May("collaboration", review.Collaboration, 2000));
            typed.Check("divergence", new[] { mine.Divergence, mine.Cohesion, mine.Barriers, mine.Collaboration }.Any(t => t is not null), "Enter at least one of the four.");
            mine.ReviewedAt = context.Now;
        }, context, stop, needsEnd: true);

    public async Task<IReadOnlyList<Seen>> AllAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var weeks = await db.PracticeWeeks.AsNoTracking().OrderByDescending(w => w.From).Take(20).ToListAsync(stop);
        var ids = weeks.ConvertAll(w => w.Id);
        var brings = (await (
            from c in db.PracticeContributions.AsNoTracking()
            where ids.Contains(c.WeekId)
            join a in db.Agencies on c.AgencyId equals a.Id
            orderby a.NameKey
            select new { a.Name, Contribution = c }).ToListAsync(stop)).ToLookup(c => c.Contribution.WeekId, c => (c.Name, c.Contribution));
        var (from, until) = weeks.Count == 0 ? (context.Today, context.Today) : (weeks.Min(w => w.From), weeks.Max(w => w.Until));
        var events = await db.Events.Where(e => e.State == EventState.Published && e.PracticeWeekId != null && e.FirstDay >= from && e.FirstDay <= until).OrderBy(e => e.FirstDay).Select(e => new { e.Id, e.Title, e.FirstDay, e.PracticeWeekId }).ToListAsync(stop);
        return weeks.ConvertAll(w => new Seen(w, [.. brings[w.Id]], [.. events.Where(e => e.PracticeWeekId == w.Id).Select(e => (e.Id, e.Title, e.FirstDay))]));
    }

    /// <summary>An event belongs to the week, when it begins in it.</summary>
    public async Task<Result<Event>> AddEventAsync(Guid weekId, Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.PracticeWeeks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == weekId, stop) is not { } week) return Refusal.NotThere;
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == eventId, stop);
        if (e.FirstDay < week.From || e.FirstDay > week.Until) return new Refusal("not_in_week", "The event does not begin in that week.");
        e.PracticeWeekId = weekId;
        db.Note(context, "event belongs to a practice week", e, null, ("week", null, week.Topic));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return e;
    }

    private async Task<Result<PracticeContribution>> ChangeAsync(Guid weekId, Guid agencyId, string did, Action<PracticeContribution, Typed> change, OperationContext context, CancellationToken stop, bool needsEnd = false)
    {
        var typed = new Typed();
        await using var work = await db.WriteAsync(context, stop);
        if (await db.PracticeWeeks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == weekId, stop) is not { } week) return Refusal.NotThere;
        if (!await db.Agencies.AnyAsync(a => a.Id == agencyId, stop)) return Refusal.NotThere;
        if (needsEnd && context.Today <= week.Until) return new Refusal("week_not_over", $"The week ends on {London.Say(week.Until)}; it is reviewed afterwards.");
        var mine = await db.PracticeContributions.SingleOrDefaultAsync(c => c.WeekId == weekId && c.AgencyId == agencyId, stop);
        if (mine is null) db.Add(mine = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), WeekId = weekId, AgencyId = agencyId });
        change(mine, typed);
        if (typed.No is { } unclear) return unclear;
        db.Note(context, did, week);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return mine;
    }

    public sealed record Seen(PracticeWeek Week, IReadOnlyList<(string Agency, PracticeContribution Contribution)> Brings, IReadOnlyList<(Guid Id, string Title, DateOnly Day)> Events);
}
