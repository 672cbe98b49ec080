using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Somebody's own bookings: what is coming, soonest first, and what has been or is over, newest first.</summary>
public sealed class MyBookings(Db db)
{
    private const int MostPast = 50;

    public async Task<Mine> DoAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var rows = await (
            from b in db.Bookings
            join e in db.Events on b.EventId equals e.Id
            where b.PersonId == personId && !(b.State == BookingState.Lapsed && b.Because == "hold_ran_out") && !(b.State == BookingState.Held && b.HeldUntil <= context.Now)
            orderby e.FirstDay descending, b.MadeAt descending
            select new Row
            {
                Id = b.Id, EventId = e.Id, Title = e.Title, FirstDay = e.FirstDay, FirstStart = e.FirstStart, LastDay = e.LastDay, Reference = b.Reference,
                State = b.State, Because = b.Because, HeldUntil = b.HeldUntil,
                Ahead = b.State != BookingState.Waiting ? 0 : db.Bookings.Count(o => o.EventId == b.EventId && o.State == BookingState.Waiting
                    && (o.Priority > b.Priority || (o.Priority == b.Priority && (o.WaitingSince < b.WaitingSince || (o.WaitingSince == b.WaitingSince && o.Id < b.Id))))),
            }).Take(200).ToListAsync(stop);
        var coming = rows.Where(r => r.IsLive && r.LastDay >= context.Today).Reverse().ToList();
        return new(coming, [.. rows.Where(r => !coming.Contains(r)).Take(MostPast)]);
    }

    public sealed record Mine(IReadOnlyList<Row> Coming, IReadOnlyList<Row> Over);

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required Guid EventId { get; init; }

        public required string Title { get; init; }

        public required DateOnly FirstDay { get; init; }

        public required TimeOnly FirstStart { get; init; }

        public required DateOnly LastDay { get; init; }

        public required string Reference { get; init; }

        public required BookingState State { get; init; }

        public string? Because { get; init; }

        public DateTime? HeldUntil { get; init; }

        /// <summary>People who wait before them.</summary>
        public required int Ahead { get; init; }

        public bool IsLive => State is BookingState.Confirmed or BookingState.Held or BookingState.Waiting;
    }
}
