using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>The list of events that everybody may see, soonest first: what, when and how many places, never where or behind which link.</summary>
public sealed class ListEvents(Db db)
{
    /// <param name="From">Events that begin on or after this day; today where it is left out.</param>
    /// <param name="Level">The pack's code of the course's level.</param>
    /// <param name="Text">Words of the title.</param>
    /// <param name="CourseId">Only runnings of this course.</param>
    /// <param name="All">Drafts and events that were called off as well: for those who plan.</param>
    public sealed record Filter(DateOnly? From = null, string? Level = null, string? Text = null, Guid? CourseId = null, bool All = false)
    {
        /// <summary>Whom the learning is about; what is about both fits either .</summary>
        public ForWhom? About { get; init; }
    }

    public async Task<Paged<Row>> DoAsync(Filter filter, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var from = filter.From ?? context.Today;
        var events = db.Events.Where(e => e.FirstDay >= from);
        if (!filter.All) events = events.Where(e => e.State == EventState.Published && e.Visibility == EventVisibility.Listed);
        if (filter.CourseId is { } course) events = events.Where(e => e.CourseId == course);
        foreach (var word in (Typed.Clean(filter.Text) ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            events = events.Where(e => e.TitleKey.Contains(word));
        var rows =
            from e in events
            join c in db.Courses on e.CourseId equals c.Id
            where (filter.Level == null || c.Level == filter.Level) && (filter.About == null || c.ForWhom == filter.About || c.ForWhom == ForWhom.Both)
            orderby e.FirstDay, e.FirstStart, e.Id
            select new { e.Id, e.CourseId, e.Title, e.Length, e.Mode, e.State, e.Capacity, e.WaitingRoom, e.BookingOpensOn, e.BookingClosesOn, e.FirstDay, e.FirstStart, e.LastDay, c.Level };
        var found = await rows.PageAsync(page, stop);

        var ids = found.Items.Select(r => r.Id).ToList();
        var taken = await db.TakenAsync(ids, context.Now, stop);
        var days = (await db.Sessions.Where(s => ids.Contains(s.EventId)).OrderBy(s => s.Date).ThenBy(s => s.Start).Select(s => new { s.EventId, Day = new Day(s.Date, s.Start, s.End) }).ToListAsync(stop)).ToLookup(s => s.EventId, s => s.Day);
        return found.Select(r => new Row
        {
            Id = r.Id, CourseId = r.CourseId, Title = r.Title, Level = r.Level, Length = r.Length, Mode = r.Mode, State = r.State, Sessions = [.. days[r.Id]],
            Taken = taken.GetValueOrDefault(r.Id, Taken.Unlimited) with { Capacity = r.Capacity, WaitingRoom = r.WaitingRoom },
            Dates = new(r.State, r.BookingOpensOn, r.BookingClosesOn, r.FirstDay, r.FirstStart, r.LastDay),
        });
    }

    /// <summary>One event on the list.</summary>
    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required Guid CourseId { get; init; }

        public required string Title { get; init; }

        public string? Level { get; init; }

        public required Partnerships.Packs.EventLength Length { get; init; }

        public required Partnerships.Packs.Mode Mode { get; init; }

        public required EventState State { get; init; }

        public required IReadOnlyList<Day> Sessions { get; init; }

        public required Taken Taken { get; init; }

        public required BookingWindow.Dates Dates { get; init; }
    }

    /// <summary>When, without where.</summary>
    public sealed record Day(DateOnly Date, TimeOnly Start, TimeOnly End);
}
