using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Who is on an event by organisation and field, who is missing, the rules about places, and whom each policy of the waiting list would serve next.</summary>
public sealed class ShowMix(Db db)
{
    /// <summary>Free places that the policies are tried with.</summary>
    private const int TriedWith = 5;

    public async Task<Mix?> DoAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.OccasionAsync(eventId, stop) is not { } occasion) return null;
        var taken = (await db.InItAsync(eventId, null, context.Now, "", stop))!.Taken;
        var counts = await (
            from b in db.Bookings
            where b.EventId == eventId && (b.State == BookingState.Confirmed || (b.State == BookingState.Held && (b.HeldUntil == null || b.HeldUntil > context.Now)))
            join a in db.Agencies on b.AgencyId equals (Guid?)a.Id
            group b by new { a.Id, a.Name, a.Sector } into g
            select new Row(g.Key.Id, g.Key.Name, g.Key.Sector, g.Count())).ToListAsync(stop);
        var rules = await db.AllotmentsAsync(eventId, stop);
        var room = Room.Of(Places.Free(taken), rules, counts.Select(c => (new Member(c.AgencyId, c.Sector), c.Count)), context.Today);
        var queue = await db.QueueAsync(occasion with { Event = occasion.Event with { QueuePolicy = QueuePolicy.MandatedFirst } }, context.Today, stop);
        var names = await (
            from b in db.Bookings
            where b.EventId == eventId && b.State == BookingState.Waiting
            join p in db.People on b.PersonId equals p.Id
            join a in db.Agencies on b.AgencyId equals (Guid?)a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            select new Next(b.Id, p.FirstName + " " + p.LastName, a.Name, b.WaitingSince!.Value)).ToDictionaryAsync(n => n.BookingId, stop);
        var sectors = await db.Agencies.Where(a => a.ClosedOn == null || a.ClosedOn >= context.Today).Select(a => a.Sector).Distinct().ToListAsync(stop);
        return new()
        {
            Event = occasion.Event,
            Policies = OfferedFor(occasion.Course),
            Taken = taken,
            Rows = [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.OrdinalIgnoreCase)],
            Rules = rules,
            Room = room,
            Missing = [.. sectors.Except(counts.Select(c => c.Sector)).Select(SectorWords.Of).Order(StringComparer.Ordinal)],
            Trials = queue.Count == 0 ? [] : [.. OfferedFor(occasion.Course).Select(p => Try(p, queue, room, names, context, occasion))],
        };
    }

    /// <summary>The policies that can be chosen: people can be overdue only for what counts towards something.</summary>
    public static IReadOnlyList<QueuePolicy> OfferedFor(CourseFacts course) =>
        course.Level is null ? [QueuePolicy.FirstCome, QueuePolicy.BalanceAgencies] : [QueuePolicy.FirstCome, QueuePolicy.MandatedFirst, QueuePolicy.BalanceAgencies];

    private static Trial Try(QueuePolicy policy, List<Turn> queue, Room room, Dictionary<Guid, Next> names, OperationContext context, Occasion occasion)
    {
        var moment = new Moment(context.Now, London.WallClock(context.Now), Open: true, null, occasion.Begins);
        var pass = WaitingList.Promote(queue, policy, room with { Free = Math.Min(TriedWith, queue.Count) }, moment);
        return new(policy, WaitingList.Why(policy), [.. pass.MovedUp.Select(m => names[m.BookingId])], EffectiveNumber.Of(room.ByAgency.Values), EffectiveNumber.Of(pass.After.ByAgency.Values), pass.PassedOver.Count);
    }

    public sealed record Row(Guid AgencyId, string Name, Sector Sector, int Count);

    public sealed record Next(Guid BookingId, string Name, string? Agency, DateTime Since);

    /// <summary>What a policy would do with a handful of free places.</summary>
    /// <param name="Policy">The policy.</param>
    /// <param name="Means">What it means.</param>
    /// <param name="Served">Who would have them, in order.</param>
    /// <param name="Before">The effective number of organisations now.</param>
    /// <param name="After">The same afterwards.</param>
    /// <param name="PassedOver">How many who waited longer would not be among them.</param>
    public sealed record Trial(QueuePolicy Policy, string Means, IReadOnlyList<Next> Served, double Before, double After, int PassedOver);

    public sealed record Mix
    {
        public required EventFacts Event { get; init; }

        public required IReadOnlyList<QueuePolicy> Policies { get; init; }

        public required Taken Taken { get; init; }

        public required IReadOnlyList<Row> Rows { get; init; }

        public required IReadOnlyList<Allotment> Rules { get; init; }

        public required Room Room { get; init; }

        /// <summary>Fields of work of which nobody is on the event.</summary>
        public required IReadOnlyList<string> Missing { get; init; }

        public required IReadOnlyList<Trial> Trials { get; init; }

        public double Effective => EffectiveNumber.Of(Rows.Select(r => r.Count));
    }
}
