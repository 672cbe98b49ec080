using System.Text.Json;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Intakes;

/// <summary>Coming events of the earlier system, as drafts: nobody can book before those who have a place already are brought in. A course that is not on the list is put there.</summary>
public sealed class TakeInEvents(Db db, PackInForce packs, DraftCourse draftCourse, PlanEvent planEvent) : ITakeIn
{
    public const string KindCode = "events";

    public string Kind => KindCode;

    public IntakeTitle Title { get; } = new("Coming events", "One row for each day of each event that is still to come. Rows with the same reference are the days of one event.", "event", "events", "places");

    public Right Right => Right.ManageProgramme;

    public IReadOnlyList<IntakeColumn> Columns => EventRow.Columns;

    public async Task<IReadOnlyList<IntakeLine>> PlanAsync(Intake intake, IReadOnlyList<RowCells<string>> rows, OperationContext context, CancellationToken stop)
    {
        var pack = (await packs.TodayAsync(context, stop))?.Pack;
        var courses = await CoursesAsync(stop);
        var (byKey, byDay) = (await KeysAsync(db, stop), await ComingAsync(context.Today, stop));
        var lines = new List<IntakeLine>(rows.Count);
        var read = new List<EventRow>(rows.Count);
        foreach (var row in rows)
        {
            if (EventRow.Read(row, pack, out var places) is { } day) read.Add(day);
            else lines.Add(intake.LeavesOut(row.Number, string.Join(", ", new[] { "course", "day" }.Select(row.Text).OfType<string>()), row.No!.Value, places, row.Text("event_reference") is { } reference ? EventRow.KeyOf(reference, null, null, null) : null));
        }

        var broken = lines.Where(l => l.Key is not null).GroupBy(l => l.Key!).ToDictionary(g => g.Key, g => g.Min(l => l.Row), StringComparer.Ordinal);
        foreach (var days in read.GroupBy(r => r.Key).Select(g => g.OrderBy(r => r.Day.Date).ThenBy(r => r.Day.Start).ToList()))
        {
            var first = days[0];
            var about = $"{first.Title}, {London.SayShort(first.Day.Date)}";
            var known = byKey.TryGetValue(first.Key, out var id) || byDay.TryGetValue((first.Title.ToLowerInvariant(), first.Day.Date, first.Day.Start), out id);
            var no = broken.TryGetValue(first.Key, out var at) ? ("other_row", $"Row {at} of the same event cannot be read, and half an event is none.") : known ? null : No(days, courses, context.Today);
            var course = courses.GetValueOrDefault(first.Title.ToLowerInvariant()) ?? NewCourse(first, days);
            var eventId = known ? id : Guid.CreateVersion7();
            foreach (var day in days)
            {
                // Places are an event's, not a day's: they are added up once.
                var (own, places) = (day == first, day == first ? days.Select(d => d.Places).FirstOrDefault(p => p is not null) ?? 0 : 0);
                lines.Add(no is { } why ? intake.LeavesOut(day.Number, about, why, places, day.Key)
                    : known ? intake.Knows(day.Number, about, eventId, places, day.Key)
                    : intake.Stores(day.Number, course.IsNew && own ? $"{about}; a new course" : about, eventId, own ? JsonSerializer.Serialize(Becomes(course, days)) : null, places, day.Key));
            }

            if (no is null && !known) courses.TryAdd(first.Title.ToLowerInvariant(), course);
        }

        return [.. lines.OrderBy(l => l.Row)];
    }

    public async Task<Refusal?> MakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop)
    {
        var (made, keys) = (new Dictionary<string, Guid>(StringComparer.Ordinal), await KeysAsync(db, stop));
        foreach (var line in lines)
        {
            var planned = JsonSerializer.Deserialize<Planned>(line.Becomes!)!;
            if (keys.ContainsKey(line.Key!)) return People.Refusals.WorldHasMoved;
            if (planned.CourseId is not { } course && !made.TryGetValue(planned.Title, out course))
            {
                if (!(await draftCourse.DoAsync(new() { Title = planned.Title, Mode = planned.Mode, Length = planned.Length, Level = planned.Level }, context, stop)).Is(out var drafted, out _)) return People.Refusals.WorldHasMoved;
                made[planned.Title] = course = drafted.Id;
            }

            if (!(await planEvent.DoAsync(course, planned.Details, publish: false, context, stop)).Is(out var e, out _)) return People.Refusals.WorldHasMoved;
            await db.IntakeLines.Where(l => l.IntakeId == intake.Id && l.RecordId == line.RecordId).ExecuteUpdateAsync(set => set.SetProperty(l => l.RecordId, e.Id), stop);
        }

        return null;
    }

    /// <summary>An event on which nobody ever had a booking goes without a trace but the trail's; one whose bookings were taken back is called off, without a word to anybody.</summary>
    public async Task<Refusal?> UnmakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop)
    {
        var ids = lines.Select(l => l.RecordId!.Value).ToList();
        if (await db.Events.CountAsync(e => ids.Contains(e.Id) && e.State != EventState.Cancelled, stop) != ids.Count) return People.Refusals.ChangedSinceIntake;
        if (await db.Bookings.AnyAsync(b => ids.Contains(b.EventId) && (b.State == BookingState.Confirmed || b.State == BookingState.Held || b.State == BookingState.Waiting), stop)) return People.Refusals.ChangedSinceIntake;
        var booked = await db.Bookings.Where(b => ids.Contains(b.EventId)).Select(b => b.EventId).Distinct().ToListAsync(stop);
        await db.Events.Where(e => booked.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EventState.Cancelled).SetProperty(e => e.CancelledAt, context.Now).SetProperty(e => e.Revision, e => e.Revision + 1), stop);
        var clean = ids.Except(booked).ToList();
        var ofNewCourses = lines.Where(l => JsonSerializer.Deserialize<Planned>(l.Becomes!)!.CourseId is null).Select(l => l.RecordId!.Value).Intersect(clean).ToList();
        var courses = await db.Events.Where(e => ofNewCourses.Contains(e.Id)).Select(e => e.CourseId).Distinct().ToListAsync(stop);
        await db.Sessions.Where(s => clean.Contains(s.EventId)).ExecuteDeleteAsync(stop);
        await db.Events.Where(e => clean.Contains(e.Id)).ExecuteDeleteAsync(stop);
        // Courses that this file put on the list, as far as nothing else is a running of them.
        await db.Courses.Where(c => courses.Contains(c.Id) && !db.Events.Any(e => e.CourseId == c.Id)).ExecuteDeleteAsync(stop);
        return null;
    }

    public async Task<IntakeTotal> HereAsync(Intake intake, CancellationToken stop)
    {
        var here = await (
            from l in db.IntakeLines
            where l.IntakeId == intake.Id && l.Outcome == IntakeOutcome.Store && l.Becomes != null
            join e in db.Events on l.RecordId equals (Guid?)e.Id
            where e.State != EventState.Cancelled
            select e.Capacity ?? 0).ToListAsync(stop);
        return new(here.Count, here.Sum(c => (long)c));
    }

    /// <summary>The events that files brought in, by the earlier system's own number, as far as they are still there.</summary>
    internal static async Task<Dictionary<string, Guid>> KeysAsync(Db db, CancellationToken stop)
    {
        var keys = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var line in await (
            from l in db.IntakeLines
            join i in db.Intakes on l.IntakeId equals i.Id
            join e in db.Events on l.RecordId equals (Guid?)e.Id
            where i.Kind == KindCode && i.State == ImportState.Applied && l.Outcome == IntakeOutcome.Store && l.Key != null && e.State != EventState.Cancelled
            select new { l.Key, e.Id }).ToListAsync(stop)) keys.TryAdd(line.Key!, line.Id);
        return keys;
    }

    private async Task<Dictionary<string, CourseOf>> CoursesAsync(CancellationToken stop)
    {
        var courses = new Dictionary<string, CourseOf>(StringComparer.Ordinal);
        foreach (var c in await db.Courses.AsNoTracking().OrderBy(c => c.MadeAt).Select(c => new { c.Id, c.TitleKey, c.Title, c.Mode, c.Length, c.Level }).ToListAsync(stop)) courses.TryAdd(c.TitleKey, new(c.Id, c.Title, c.Mode, c.Length, c.Level));
        return courses;
    }

    private async Task<Dictionary<(string, DateOnly, TimeOnly), Guid>> ComingAsync(DateOnly today, CancellationToken stop)
    {
        var coming = new Dictionary<(string, DateOnly, TimeOnly), Guid>();
        foreach (var e in await db.Events.AsNoTracking().Where(e => e.FirstDay >= today && e.State != EventState.Cancelled).Select(e => new { e.Id, e.TitleKey, e.FirstDay, e.FirstStart }).ToListAsync(stop)) coming.TryAdd((e.TitleKey, e.FirstDay, e.FirstStart), e.Id);
        return coming;
    }

    private static (string Code, string Words)? No(List<EventRow> days, Dictionary<string, CourseOf> courses, DateOnly today)
    {
        var first = days[0];
        if (days.Exists(d => d.Title != first.Title)) return ("two_titles", "The rows with this reference have different titles.");
        if (first.Day.Date < today) return ("has_been", "It has begun already. What people learnt there comes in as history of learning.");
        if (!courses.ContainsKey(first.Title.ToLowerInvariant()) && days.TrueForAll(d => d.Length is null)) return ("no_length", "The course is new here, so say how long it is: up to 3 hours, half day, full day or multi day. The clock does not say it: prices follow from it.");
        return new EventDetails { Sessions = [.. days.Select(d => d.Day)] }.Checked().No is { } unclear ? ("days", unclear.Words) : null;
    }

    /// <summary>Where nothing is said of how it is held, a joining address without a place is a virtual one.</summary>
    private static CourseOf NewCourse(EventRow first, List<EventRow> days) => new(
        null, first.Title, days.Select(d => d.Mode).FirstOrDefault(m => m is not null) ?? (first.Day is { Link: not null, Place: null } ? Mode.Virtual : Mode.Classroom),
        days.Select(d => d.Length).FirstOrDefault(l => l is not null) ?? EventLength.FullDay, days.Select(d => d.Level).FirstOrDefault(l => l is not null));

    private static Planned Becomes(CourseOf course, List<EventRow> days) => new(course.Id, course.Title, course.Mode, course.Length, course.Level, new()
    {
        Capacity = days.Select(d => d.Places).FirstOrDefault(p => p is not null),
        Length = days.Select(d => d.Length).FirstOrDefault(l => l is not null),
        Mode = days.Select(d => d.Mode).FirstOrDefault(m => m is not null),
        Sessions = [.. days.Select(d => d.Day)],
        RaisedBecause = "As many as in the earlier system.",
    });

    private sealed record CourseOf(Guid? Id, string Title, Mode Mode, EventLength Length, string? Level)
    {
        public bool IsNew => Id is null;
    }

    /// <summary>An event to be planned, and its course where that is new.</summary>
    public sealed record Planned(Guid? CourseId, string Title, Mode Mode, EventLength Length, string? Level, EventDetails Details);
}
