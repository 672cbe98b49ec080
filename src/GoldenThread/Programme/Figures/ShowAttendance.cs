using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Figures;

/// <summary>Attendance in a period, by organisation, course and subject, with the period before and the same of the year before .</summary>
public sealed class ShowAttendance(Db db, TermsInForce terms)
{
    public async Task<Found> DoAsync(DateOnly from, DateOnly until, OperationContext context, CancellationToken stop = default)
    {
        var policy = await terms.TodayAsync(context, stop);
        await using var work = await db.ReadAsync(context, stop);
        var length = until.DayNumber - from.DayNumber + 1;
        var now = await FactsAsync(from, until, policy, context, stop);
        var before = await FactsAsync(from.AddDays(-length), from.AddDays(-1), policy, context, stop);
        var lastYear = await FactsAsync(from.AddYears(-1), until.AddYears(-1), policy, context, stop);
        return new(now.Rates(), before.Rates(), lastYear.Rates(), now.By(b => b.Agency ?? "No organisation"), now.ByEvent(e => e.Course), now.ByEvent(e => e.Subject));
    }

    /// <summary>Five commands, whatever the period.</summary>
    private async Task<Facts> FactsAsync(DateOnly first, DateOnly last, BookingTerms policy, OperationContext context, CancellationToken stop)
    {
        var events = await (
            from e in db.Events
            where e.State == EventState.Published && e.LastDay >= first && e.LastDay <= last && e.LastDay < context.Today
            join c in db.Courses on e.CourseId equals c.Id
            select new { e.Id, e.Capacity, e.FirstDay, e.FirstStart, Course = c.Title, c.Level, c.Themes }).ToListAsync(stop);
        var ids = events.ConvertAll(e => e.Id);
        var bookings = await (
            from b in db.Bookings
            where ids.Contains(b.EventId) && b.ConfirmedAt != null && (b.State == BookingState.Confirmed || b.State == BookingState.Cancelled)
            join a in db.Agencies on b.AgencyId equals (Guid?)a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            select new { b.Id, b.EventId, b.PersonId, b.State, b.CancelledAt, Agency = a.Name }).ToListAsync(stop);
        var notices = (await (from c in db.BookingChanges join b in db.Bookings on c.BookingId equals b.Id where ids.Contains(b.EventId) && c.To == BookingState.Cancelled && c.ReceivedAt != null select new { c.BookingId, c.ReceivedAt }).ToListAsync(stop))
            .GroupBy(n => n.BookingId).ToDictionary(g => g.Key, g => g.Max(n => n.ReceivedAt!.Value));
        var marks = await (
            from a in db.Attendances
            where ids.Contains(a.EventId)
            join x in db.Agencies on a.AgencyId equals (Guid?)x.Id into agencies
            from x in agencies.DefaultIfEmpty()
            select new { a.EventId, a.PersonId, a.Mark, Agency = x.Name }).ToListAsync(stop);
        var byPerson = marks.ToLookup(m => (m.EventId, m.PersonId));
        var of = events.ToDictionary(e => e.Id, e => new EventFact(e.Id, e.Capacity, e.Course, e.Themes.Count > 0 ? e.Themes[0] : policy.LevelName(e.Level) ?? "No subject", policy.LastFree(e.FirstDay, e.FirstStart).By is { } by ? by.Day.ToDateTime(by.Time).AddMinutes(1) : null));

        var registered = bookings.Select(b =>
        {
            var theirs = byPerson[(b.EventId, b.PersonId)].Select(m => m.Mark).ToList();
            var cancelled = b.State == BookingState.Cancelled;
            var late = cancelled && of[b.EventId].FreeUntil is { } free && (notices.TryGetValue(b.Id, out var received) ? received : London.WallClock(b.CancelledAt!.Value)) >= free;
            var came = !cancelled && theirs.Exists(m => m is { } mark && Register.Came(mark));
            return new Person(of[b.EventId], b.PersonId, b.Agency, cancelled, late, came, NoShow: !cancelled && !came && theirs.Count > 0 && theirs.TrueForAll(m => m == Mark.Absent), WalkIn: false);
        });
        var had = bookings.Where(b => b.State == BookingState.Confirmed).Select(b => (b.EventId, b.PersonId)).ToHashSet();
        var walkIns = marks.Where(m => m.Mark == Mark.WalkIn && !had.Contains((m.EventId, m.PersonId))).DistinctBy(m => (m.EventId, m.PersonId)).Select(m => new Person(of[m.EventId], m.PersonId, m.Agency, false, false, false, false, WalkIn: true));
        return new([.. of.Values], [.. registered, .. walkIns]);
    }

    /// <param name="Now">The period.</param>
    /// <param name="Before">The period just before, as long.</param>
    /// <param name="LastYear">The same period of the year before.</param>
    /// <param name="ByAgency">By the organisation booked for; places are not divided, so there is no fill rate.</param>
    /// <param name="ByCourse">By course.</param>
    /// <param name="BySubject">By the first theme of the course, else its level.</param>
    public sealed record Found(AttendanceRates Now, AttendanceRates Before, AttendanceRates LastYear, IReadOnlyList<Row> ByAgency, IReadOnlyList<Row> ByCourse, IReadOnlyList<Row> BySubject);

    public sealed record Row(string Name, AttendanceRates Rates)
    {
        /// <summary>Figures of fewer people than the rule lets be shown are kept back.</summary>
        public bool MayShow => SmallNumbers.MayShow(Rates.Registered + Rates.WalkIns);
    }

    private sealed record EventFact(Guid Id, int? Capacity, string Course, string Subject, DateTime? FreeUntil);

    private sealed record Person(EventFact Event, Guid PersonId, string? Agency, bool Cancelled, bool Late, bool Came, bool NoShow, bool WalkIn);

    private sealed record Facts(IReadOnlyList<EventFact> Events, IReadOnlyList<Person> People)
    {
        public AttendanceRates Rates() => Count(Events, People, places: true);

        public IReadOnlyList<Row> By(Func<Person, string> name) =>
            [.. People.GroupBy(name).Select(g => new Row(g.Key, Count([.. g.Select(p => p.Event).Distinct()], [.. g], places: false))).OrderByDescending(r => r.Rates.Registered).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)];

        public IReadOnlyList<Row> ByEvent(Func<EventFact, string> name)
        {
            var people = People.ToLookup(p => name(p.Event));
            return [.. Events.GroupBy(name).Select(g => new Row(g.Key, Count([.. g], [.. people[g.Key]], places: true))).OrderByDescending(r => r.Rates.Registered).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)];
        }

        private static AttendanceRates Count(IReadOnlyList<EventFact> events, IReadOnlyList<Person> people, bool places)
        {
            var registered = people.Where(p => !p.WalkIn).ToList();
            var (cancelled, noShow, came) = (registered.Count(p => p.Cancelled), registered.Count(p => p.NoShow), registered.Count(p => p.Came));
            return new(
                events.Count, !places || events.Any(e => e.Capacity is null) ? null : events.Sum(e => e.Capacity!.Value), registered.Count, cancelled, registered.Count(p => p.Late), noShow, came, people.Count(p => p.WalkIn),
                registered.Count - cancelled - noShow - came, people.Where(p => p.Came || p.WalkIn).Select(p => p.PersonId).Distinct().Count());
        }
    }
}
