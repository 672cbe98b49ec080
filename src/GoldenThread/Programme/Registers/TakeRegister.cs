using GoldenThread.Data;
using GoldenThread.Framework;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>Marks people in the register of a session and records what they have achieved once the course is complete.</summary>
public sealed class TakeRegister(Db db, RecordAchievement recordAchievement)
{
    public sealed record Request(Guid SessionId, IReadOnlyList<Entry> Entries);

    /// <summary>One person's mark; the seen step is the last mark of the person that the form had shown.</summary>
    public sealed record Entry(Guid PersonId, Mark Mark, TimeOnly? Arrived = null, TimeOnly? Left = null, int SeenStep = 0);

    /// <summary>Saves every mark or none; answers how many were new.</summary>
    public async Task<Result<int>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.SessionId, stop);
        if (session is null) return Refusal.NotThere;
        await db.LockAsync<Event>(session.EventId, stop);

        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == session.EventId, stop);
        var ids = request.Entries.Select(x => x.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        var bookings = await db.Bookings.AsNoTracking().Where(b => b.EventId == e.Id && ids.Contains(b.PersonId)).ToListAsync(stop);
        var no = RegisterAllowed.Decide(e, session, request.Entries, people.ToDictionary(p => p.Key, p => p.Value.Name), bookings, context.Today);
        if (no is not null) return no;

        var marks = await db.RegisterMarks.AsNoTracking().Where(m => m.SessionId == session.Id && ids.Contains(m.PersonId)).ToListAsync(stop);
        var agencies = await AgenciesOnAsync(session.Date, ids, stop);
        var added = new List<RegisterMark>();
        foreach (var entry in request.Entries)
        {
            var before = marks.Where(m => m.PersonId == entry.PersonId).ToList();
            if (Register.Settled(before) is { } same && (same.Mark, same.Arrived, same.Left) == (entry.Mark, entry.Arrived, entry.Left)) continue;
            var booking = bookings.Where(b => b.PersonId == entry.PersonId).OrderByDescending(b => b.MadeAt).FirstOrDefault();
            added.Add(new()
            {
                PartnershipId = context.PartnershipId,
                Id = Guid.CreateVersion7(),
                SessionId = session.Id,
                PersonId = entry.PersonId,
                BookingId = entry.Mark == Mark.WalkIn ? null : booking?.Id,
                Step = before.Count + 1,
                SeenStep = Math.Min(entry.SeenStep, before.Count),
                Mark = entry.Mark,
                Arrived = entry.Arrived,
                Left = entry.Left,
                AgencyId = entry.Mark == Mark.WalkIn ? agencies.GetValueOrDefault(entry.PersonId) : booking?.AgencyId ?? agencies.GetValueOrDefault(entry.PersonId),
                MarkedById = context.PersonId!.Value,
                MarkedAt = context.Now,
            });
        }

        db.AddRange(added);
        if (added.Count > 0) db.Note(context, "register taken", session, changes: [("marks", null, added.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        await db.SaveChangesAsync(stop);
        await RecordAchievementsAsync(e, [.. added.Select(m => m.PersonId)], context, stop);
        await work.CommitAsync(stop);
        return added.Count;
    }

    /// <summary>The agency of the post that each person held on the day; the longest-held where there are several.</summary>
    private async Task<Dictionary<Guid, Guid?>> AgenciesOnAsync(DateOnly day, List<Guid> people, CancellationToken stop) =>
        (await db.Posts.AsNoTracking().Where(p => people.Contains(p.PersonId) && p.From <= day && (p.Until == null || p.Until >= day)).ToListAsync(stop))
            .GroupBy(p => p.PersonId).ToDictionary(g => g.Key, g => (Guid?)g.MinBy(p => p.From)!.AgencyId);

    private async Task RecordAchievementsAsync(Event e, List<Guid> people, OperationContext context, CancellationToken stop)
    {
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == e.CourseId, stop);
        if (course.Level is not { } level || people.Count == 0) return;
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.EventId == e.Id).Select(s => s.Id).ToListAsync(stop);
        var marks = await db.RegisterMarks.AsNoTracking().Where(m => sessions.Contains(m.SessionId) && people.Contains(m.PersonId)).ToListAsync(stop);
        foreach (var person in people)
        {
            var whole = sessions.All(s => Register.Settled(marks.Where(m => m.SessionId == s && m.PersonId == person)) is { } mark && Register.TookPart(mark.Mark));
            await recordAchievement.DoAsync(new(person, level, e.LastDay, new() { Kind = "event", Id = e.Id, Label = e.Title }, whole), context, stop);
        }
    }
}
