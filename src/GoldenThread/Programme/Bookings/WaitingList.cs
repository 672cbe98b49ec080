namespace GoldenThread.Programme.Bookings;

/// <summary>Who is next when a place comes free, and how they get it. Nobody is passed over: higher priority first, then who has waited longest.</summary>
public static class WaitingList
{
    /// <summary>How long an offered place is kept. No strategy sets it: our own default, and said to be ours.</summary>
    public const int OfferHours = 48;

    public static IReadOnlyList<Turn> InOrder(IEnumerable<Turn> waiting) =>
        [.. waiting.OrderByDescending(w => w.Priority).ThenBy(w => w.Since).ThenBy(w => w.BookingId)];

    /// <summary>1 for the next; null when not in the queue.</summary>
    public static int? Position(IEnumerable<Turn> waiting, Guid bookingId)
    {
        var order = InOrder(waiting);
        for (var i = 0; i < order.Count; i++)
            if (order[i].BookingId == bookingId) return i + 1;
        return null;
    }

    /// <summary>
    /// Gives every free place away in one pass. While giving up a place is still free, the next is confirmed at once; after that moment
    /// they are asked first, because a place could now cost them. Nobody is moved up once booking has closed or the event has begun.
    /// </summary>
    public static IReadOnlyList<Promotion> Promote(IEnumerable<Turn> waiting, int? free, Moment moment)
    {
        if (!moment.Open) return [];
        var next = InOrder(waiting).AsEnumerable();
        if (free is { } places) next = next.Take(places);
        var asks = moment.LastFree is { } last && moment.WallClock >= last.AddMinutes(1);
        DateTime? until = asks ? moment.OfferEnds : null;
        return [.. next.Select(w => new Promotion(w.BookingId, until))];
    }

}

/// <summary>Somebody's turn in the queue.</summary>
public sealed record Turn(Guid BookingId, DateTime Since, int Priority);

/// <summary>Somebody who moves up: confirmed at once, or offered the place until an instant.</summary>
public sealed record Promotion(Guid BookingId, DateTime? OfferedUntil);

/// <summary>The moment at which places are given away.</summary>
/// <param name="Now">The instant, UTC.</param>
/// <param name="WallClock">The same on London's clock.</param>
/// <param name="Open">Whether the event can be booked now.</param>
/// <param name="LastFree">The last moment to give up a place for nothing, on London's clock; null when the partnership has set no notice.</param>
/// <param name="Begins">The instant the event begins, UTC.</param>
public sealed record Moment(DateTime Now, DateTime WallClock, bool Open, DateTime? LastFree, DateTime Begins)
{
    /// <summary>Until when a place that is offered now is kept: never past the start.</summary>
    public DateTime OfferEnds => Now.AddHours(WaitingList.OfferHours) is var until && until < Begins ? until : Begins;
}
