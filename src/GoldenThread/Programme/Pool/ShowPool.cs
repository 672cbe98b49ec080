using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pool;

/// <summary>The register of trainers; how the pool is spread over organisations; what each gave in a year; and who delivered the events: pool, commissioned, guests .</summary>
public sealed class ShowPool(Db db)
{
    public async Task<Found> DoAsync(int year, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var today = context.Today;
        var trainers = await (
            from t in db.Trainers.AsNoTracking()
            join p in db.People on t.PersonId equals p.Id
            orderby p.NameKey
            select new { Trainer = t, Name = p.FirstName + " " + p.LastName, p.Email, Agency = (from x in db.Posts where x.PersonId == p.Id && x.From <= today && (x.Until == null || x.Until >= today) join a in db.Agencies on x.AgencyId equals a.Id orderby x.From select a.Name).FirstOrDefault() }).ToListAsync(stop);
        var courses = (await (from m in db.TrainerCourses join c in db.Courses on m.CourseId equals c.Id orderby c.TitleKey select new { m.TrainerId, c.Id, c.Title }).ToListAsync(stop)).ToLookup(c => c.TrainerId);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var taught = await (
            from t in db.Teachings
            where t.State == TeachingState.Assigned
            join e in db.Events on t.EventId equals e.Id
            where e.State == EventState.Published && e.FirstDay >= first && e.FirstDay <= last && e.FirstDay <= today
            join a in db.Agencies on t.AgencyId equals (Guid?)a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            select new { t.EventId, t.PersonId, t.As, t.PreparingMinutes, Agency = a.Name }).ToListAsync(stop);
        var events = taught.Select(t => t.EventId).Distinct().ToList();
        var minutes = (await db.Sessions.Where(s => events.Contains(s.EventId)).Select(s => new { s.EventId, s.Start, s.End }).ToListAsync(stop)).GroupBy(s => s.EventId).ToDictionary(g => g.Key, g => g.Sum(s => (int)(s.End - s.Start).TotalMinutes));
        return new(
            [.. trainers.Select(t => new Row(t.Trainer, t.Name, t.Email, t.Agency, [.. courses[t.Trainer.Id].Select(c => c.Title)], [.. courses[t.Trainer.Id].Select(c => c.Id)]))],
            [.. taught.GroupBy(t => t.Agency ?? "No organisation").Select(g => new Given(g.Key, g.Select(t => t.PersonId).Distinct().Count(), g.Select(t => t.EventId).Distinct().Count(), g.Sum(t => t.PreparingMinutes + minutes.GetValueOrDefault(t.EventId)))).OrderByDescending(g => g.Minutes)],
            await db.PoolTargets.AsNoTracking().OrderByDescending(t => t.SetAt).FirstOrDefaultAsync(stop),
            Shares.Of([.. taught.Select(t => (t.EventId, t.As))]));
    }

    /// <param name="Rows">The register.</param>
    /// <param name="Ledger">What each organisation gave in the year: people, events, time.</param>
    /// <param name="Target">From how many organisations the pool is to come; null where nothing was set.</param>
    /// <param name="Delivered">Who delivered the events of the year.</param>
    public sealed record Found(IReadOnlyList<Row> Rows, IReadOnlyList<Given> Ledger, PoolTarget? Target, Shares Delivered)
    {
        public IReadOnlyList<(string Agency, int People)> Spread => [.. Rows.Where(r => r.Trainer is { Kind: TrainerKind.Pool, Status: TrainerStatus.Active }).GroupBy(r => r.Agency ?? "No organisation").Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.OrdinalIgnoreCase)];
    }

    public sealed record Row(Trainer Trainer, string Name, string Email, string? Agency, IReadOnlyList<string> Courses, IReadOnlyList<Guid> CourseIds);

    public sealed record Given(string Agency, int People, int Events, int Minutes);
}

/// <summary>Who delivered events. An event that pool and others gave together counts for each, so the shares may add up to more than all.</summary>
public sealed record Shares(int Events, int Pool, int Commissioned, int Guests)
{
    public static Shares Of(IReadOnlyList<(Guid EventId, TeachingAs As)> taught)
    {
        int By(TeachingAs way) => taught.Where(t => t.As == way).Select(t => t.EventId).Distinct().Count();
        return new(taught.Select(t => t.EventId).Distinct().Count(), By(TeachingAs.Pool), By(TeachingAs.Commissioned), By(TeachingAs.Guest));
    }
}
