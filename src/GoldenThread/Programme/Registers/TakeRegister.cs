using System.Globalization;
using GoldenThread.Data;
using GoldenThread.Framework;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>Marks people in the register of a session and records what they have achieved once the course is complete.</summary>
public sealed class TakeRegister(Db db, RecordAchievement recordAchievement)
{
    public sealed record Request(Guid SessionId, IReadOnlyList<Entry> Entries);

    /// <summary>One person's mark; the seen step is the last mark of the person that the form had shown; the phone's own time where it was made without a connection.</summary>
    public sealed record Entry(Guid PersonId, Mark Mark, TimeOnly? Arrived = null, TimeOnly? Left = null, int SeenStep = 0, DateTime? DeviceAt = null, int? MinutesOnline = null);

    /// <summary>Saves every mark or none; answers how many were new.</summary>
    public async Task<Result<int>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.SessionId, stop);
        if (session is null) return Refusal.NotThere;
        await db.LockAsync<Event>(session.EventId, stop);

        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == session.EventId, stop);
        var ids = request.Entries.Select(x => x.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FirstName + " " + p.LastName, stop);
        var bookings = await db.Bookings.AsNoTracking().Where(b => b.EventId == e.Id && ids.Contains(b.PersonId)).ToListAsync(stop);
        if (RegisterAllowed.Decide(e, session, request.Entries, people, bookings, await ElsewhereAsync(session, bookings, ids, stop), context.Today) is { } no) return no;

        var marks = (await db.RegisterMarks.AsNoTracking().Where(m => m.SessionId == session.Id && ids.Contains(m.PersonId)).ToListAsync(stop)).ToLookup(m => m.PersonId);
        var agencies = await AgenciesOnAsync(session.Date, ids, stop);
        var added = request.Entries
            .Where(entry => !IsSaid(entry, [.. marks[entry.PersonId].OrderBy(m => m.Step)], context.PersonId))
            .Select(entry => MarkOf(entry, session, marks[entry.PersonId].Count(), bookings.Where(b => b.PersonId == entry.PersonId).MaxBy(b => b.MadeAt), agencies, context))
            .ToList();
        if (added.Count == 0) return 0;

        db.AddRange(added);
        db.Note(context, "register taken", session, changes: [("marks", null, added.Count.ToString(CultureInfo.InvariantCulture))]);
        await RewriteAsync(e, session, added, marks, stop);
        await db.SaveChangesAsync(stop);
        await RecordAchievementsAsync(e, [.. added.Select(m => m.PersonId)], context, stop);
        await work.CommitAsync(stop);
        return added.Count;
    }

    /// <summary>The same again, from a double click or a phone that came back online, is no new mark; nor is what the form had shown and nobody touched.</summary>
    private static bool IsSaid(Entry entry, List<RegisterMark> before, Guid? by) =>
        Says(entry, Register.Settled(before))
        || Says(entry, Register.Settled(before.Where(m => m.Step <= entry.SeenStep)))
        || (before.FindLast(m => m.MarkedById == by) is { } own && own.Step > entry.SeenStep && Says(entry, own));

    private static bool Says(Entry entry, RegisterMark? mark) => mark is not null && (mark.Mark, mark.Arrived, mark.Left) == (entry.Mark, entry.Arrived, entry.Left);

    private static RegisterMark MarkOf(Entry entry, Session session, int before, Booking? booking, Dictionary<Guid, Guid?> agencies, OperationContext context) => new()
    {
        PartnershipId = context.PartnershipId,
        Id = Guid.CreateVersion7(),
        SessionId = session.Id,
        PersonId = entry.PersonId,
        BookingId = entry.Mark == Mark.WalkIn ? null : booking?.Id,
        Step = before + 1,
        SeenStep = Math.Min(entry.SeenStep, before),
        Mark = entry.Mark,
        Arrived = entry.Arrived,
        Left = entry.Left,
        MinutesOnline = entry.MinutesOnline,
        AgencyId = (entry.Mark == Mark.WalkIn ? null : booking?.AgencyId) ?? agencies.GetValueOrDefault(entry.PersonId),
        MarkedById = context.PersonId!.Value,
        MarkedAt = context.Now,
        DeviceAt = DeviceClock.Kept(entry.DeviceAt, session.Date, context.Now),
    };

    /// <summary>On which other event of that day somebody without a booking here has a place: so that the no can say it.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> ElsewhereAsync(Session session, List<Booking> bookings, List<Guid> people, CancellationToken stop)
    {
        var without = people.Where(p => bookings.All(b => b.PersonId != p)).ToList();
        if (without.Count == 0) return new Dictionary<Guid, string>();
        var found = await (
            from b in db.Bookings
            where without.Contains(b.PersonId) && b.State == BookingState.Confirmed
            join s in db.Sessions on b.EventId equals s.EventId
            where s.Date == session.Date
            join e in db.Events on b.EventId equals e.Id
            select new { b.PersonId, e.Title }).ToListAsync(stop);
        return found.GroupBy(f => f.PersonId).ToDictionary(g => g.Key, g => g.First().Title);
    }

    /// <summary>The agency of the post that each person held on the day; the longest-held where there are several.</summary>
    private async Task<Dictionary<Guid, Guid?>> AgenciesOnAsync(DateOnly day, List<Guid> people, CancellationToken stop) =>
        (await db.Posts.AsNoTracking().Where(p => people.Contains(p.PersonId) && p.From <= day && (p.Until == null || p.Until >= day)).ToListAsync(stop))
            .GroupBy(p => p.PersonId).ToDictionary(g => g.Key, g => (Guid?)g.MinBy(p => p.From)!.AgencyId);

    /// <summary>Works out what the marks come to now, for the people marked.</summary>
    private async Task RewriteAsync(Event e, Session session, List<RegisterMark> added, ILookup<Guid, RegisterMark> before, CancellationToken stop)
    {
        var ids = added.ConvertAll(m => m.PersonId);
        var rows = await db.Attendances.Where(a => a.SessionId == session.Id && ids.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, stop);
        foreach (var mark in added)
        {
            var standing = Register.Standing(before[mark.PersonId].Append(mark));
            var row = rows.GetValueOrDefault(mark.PersonId);
            if (standing.Count == 0)
            {
                if (row is not null) db.Remove(row);
                continue;
            }

            if (row is null) db.Add(row = new() { PartnershipId = mark.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, SessionId = session.Id, PersonId = mark.PersonId });
            var settled = standing is [var one] ? one : null;
            (row.BookingId, row.AgencyId, row.Mark, row.Arrived, row.Left) = (mark.BookingId, mark.AgencyId, settled?.Mark, settled?.Arrived, settled?.Left);
        }
    }

    private async Task RecordAchievementsAsync(Event e, List<Guid> people, OperationContext context, CancellationToken stop)
    {
        var course = await db.Courses.Where(c => c.Id == e.CourseId).Select(c => new { c.Level, c.Completion, c.TrainsTrainers }).SingleAsync(stop);
        if (course.Level is null && !course.TrainsTrainers) return;
        var sessions = await db.Sessions.CountAsync(s => s.EventId == e.Id, stop);
        var took = await db.Attendances.Where(a => a.EventId == e.Id && people.Contains(a.PersonId) && a.Mark != null)
            .Select(a => new { a.PersonId, Mark = a.Mark!.Value }).ToListAsync(stop);
        var parts = took.Where(a => Register.TookPart(a.Mark)).ToLookup(a => a.PersonId);
        bool Holds(Guid person) => course.Completion == Completion.Part ? parts[person].Any() : parts[person].Count() == sessions;
        if (course.TrainsTrainers)
        {
            var trained = people.Where(Holds).ToList();
            await db.Trainers.Where(t => trained.Contains(t.PersonId) && t.TrainedToTrainOn == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.TrainedToTrainOn, e.LastDay), stop);
        }

        if (course.Level is not { } level) return;
        await recordAchievement.DoAsync(new([.. people.Distinct().Select(p => (p, Holds(p)))], level, e.LastDay, new() { Kind = "event", Id = e.Id, Label = e.Title }) { Kind = EvidenceKind.Event }, context, stop);
    }
}
