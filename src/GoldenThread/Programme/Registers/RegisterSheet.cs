using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>The register of one session as a trainer sees it: who has a place, what is marked by whom, who came instead of whom.</summary>
public sealed class RegisterSheet(Db db)
{
    /// <summary>The sheet; null when there is no such session.</summary>
    public async Task<Sheet?> OfAsync(Guid sessionId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var head = await (
            from session in db.Sessions.AsNoTracking()
            where session.Id == sessionId
            join e in db.Events on session.EventId equals e.Id
            select new { Session = session, e.Title, e.State, EventId = e.Id }).SingleOrDefaultAsync(stop);
        if (head is null) return null;

        var booked = await (
            from booking in db.Bookings.AsNoTracking()
            where booking.EventId == head.EventId && (booking.State == BookingState.Confirmed || booking.State == BookingState.Substituted)
            join person in db.People on booking.PersonId equals person.Id
            join agency in db.Agencies on booking.AgencyId equals (Guid?)agency.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            select new Row(person.Id, person.LastName, person.FirstName, person.Protected, agency == null ? null : agency.Name) { BookingId = booking.Id, PassedOn = booking.State == BookingState.Substituted, InsteadOfId = booking.InsteadOfId })
            .ToListAsync(stop);
        var marks = await (
            from mark in db.RegisterMarks.AsNoTracking()
            where mark.SessionId == sessionId
            join marker in db.People on mark.MarkedById equals marker.Id
            join person in db.People on mark.PersonId equals person.Id
            orderby mark.Step
            select new { Mark = mark, Marker = marker.FirstName + " " + marker.LastName, person.LastName, person.FirstName, person.Protected }).ToListAsync(stop);

        var markers = marks.ToDictionary(m => m.Mark.Id, m => m.Marker);
        var byPerson = marks.ToLookup(m => m.Mark.PersonId);
        var walkIns = marks.Where(m => m.Mark.Mark == Mark.WalkIn && !booked.Exists(b => b.PersonId == m.Mark.PersonId && !b.PassedOn)).DistinctBy(m => m.Mark.PersonId)
            .Select(m => new Row(m.Mark.PersonId, m.LastName, m.FirstName, m.Protected, null) { IsWalkIn = true });
        var insteads = booked.Where(b => b.InsteadOfId is not null).ToDictionary(b => b.InsteadOfId!.Value, b => b.Name);
        return new(head.Session, head.EventId, head.Title, head.State == EventState.Published,
        [
            .. booked.Where(b => !b.PassedOn || !booked.Exists(o => o.PersonId == b.PersonId && !o.PassedOn)).Concat(walkIns).DistinctBy(r => r.PersonId)
                .OrderBy(r => r.IsProtected).ThenBy(r => r.LastName, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.FirstName, StringComparer.OrdinalIgnoreCase)
                .Select(r => r with
                {
                    Standing = [.. Register.Standing(byPerson[r.PersonId].Select(m => m.Mark)).Select(m => new StandingMark(m, markers[m.Id]))],
                    Steps = byPerson[r.PersonId].Count(),
                    SubstituteName = r.BookingId is { } id ? insteads.GetValueOrDefault(id) : null,
                }),
        ]);
    }

    public sealed record Sheet(Session Session, Guid EventId, string Title, bool IsPublished, IReadOnlyList<Row> Rows)
    {
        public int Marked => Rows.Count(r => r.Standing.Count > 0 || r.PassedOn);

        public int Count(Mark mark) => Rows.Count(r => r.Settled?.Mark.Mark == mark);
    }

    /// <summary>One person; a protected post is shown as "1 person".</summary>
    public sealed record Row(Guid PersonId, string LastName, string FirstName, bool IsProtected, string? Agency)
    {
        public Guid? BookingId { get; init; }

        public bool PassedOn { get; init; }

        public Guid? InsteadOfId { get; init; }

        public bool IsWalkIn { get; init; }

        public string? SubstituteName { get; init; }

        public IReadOnlyList<StandingMark> Standing { get; init; } = [];

        /// <summary>The last mark that this sheet shows; sent back with the form.</summary>
        public int Steps { get; init; }

        public string Name => IsProtected ? "1 person" : $"{LastName}, {FirstName}";

        public StandingMark? Settled => Standing is [var one] ? one : null;

        public bool IsContradicted => Standing.Count > 1;
    }

    public sealed record StandingMark(RegisterMark Mark, string By);
}
