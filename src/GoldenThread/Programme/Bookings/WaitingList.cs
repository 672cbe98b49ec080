namespace GoldenThread.Programme.Bookings;

/// <summary>Who is next when a place comes free, and how they get it. Higher priority first, then as the event's policy says; whoever is passed over by a rule about places is told why.</summary>
public static class WaitingList
{
    /// <summary>How long an offered place is kept. No strategy sets it: our own default, and said to be ours.</summary>
    public const int OfferHours = 48;

    /// <summary>First come, first served.</summary>
    public static IReadOnlyList<Turn> InOrder(IEnumerable<Turn> waiting) => [.. waiting.OrderByDescending(w => w.Priority).ThenBy(w => w.Since).ThenBy(w => w.BookingId)];

    /// <summary>By a policy, as things stand in the room now. For a balance of organisations each place given changes who is next.</summary>
    public static IReadOnlyList<Turn> InOrder(IEnumerable<Turn> waiting, QueuePolicy policy, Room room)
    {
        if (policy == QueuePolicy.FirstCome) return InOrder(waiting);
        if (policy == QueuePolicy.MandatedFirst)
            return [.. waiting.OrderByDescending(w => w.Priority).ThenBy(w => w.OverdueSince is null).ThenBy(w => w.OverdueSince).ThenBy(w => w.Since).ThenBy(w => w.BookingId)];
        // Within an organisation the order stays; so only the heads of the organisations have to be compared.
        var queues = InOrder(waiting).GroupBy(w => w.Who.AgencyId).Select(g => new Queue<Turn>(g)).ToList();
        var order = new List<Turn>();
        while (queues.Count > 0)
        {
            var next = queues.MinBy(q => (-q.Peek().Priority, room.AgencyHas(q.Peek().Who), q.Peek().Since, q.Peek().BookingId))!;
            var turn = next.Dequeue();
            order.Add(turn);
            room = room.With(turn.Who);
            if (next.Count == 0) queues.Remove(next);
        }

        return order;
    }

    /// <summary>1 for the next; null when not in the queue.</summary>
    public static int? Position(IEnumerable<Turn> waiting, Guid bookingId) => PositionIn(InOrder(waiting), bookingId);

    public static int? Position(IEnumerable<Turn> waiting, Guid bookingId, QueuePolicy policy, Room room) => PositionIn(InOrder(waiting, policy, room), bookingId);

    /// <summary>
    /// Gives every free place away in one pass. While giving up a place is still free, the next is confirmed at once; after that moment
    /// they are asked first, because a place could now cost them. Nobody is moved up once booking has closed or the event has begun.
    /// </summary>
    public static IReadOnlyList<Promotion> Promote(IEnumerable<Turn> waiting, int? free, Moment moment) => Promote(waiting, QueuePolicy.FirstCome, new(free, [], DateOnly.FromDateTime(moment.WallClock)), moment).MovedUp;

    /// <summary>The same with an event's policy and its rules about places: who cannot have a free place is passed over, and why is kept.</summary>
    public static Pass Promote(IEnumerable<Turn> waiting, QueuePolicy policy, Room room, Moment moment)
    {
        if (!moment.Open) return new([], [], room);
        var asks = moment.LastFree is { } last && moment.WallClock >= last.AddMinutes(1);
        DateTime? until = asks ? moment.OfferEnds : null;
        var (up, blocked) = (new List<Turn>(), new List<(Turn Turn, string Why)>());
        foreach (var turn in InOrder(waiting, policy, room))
        {
            if (room.Free <= 0) break;
            if (room.Blocks(turn.Who) is { } no)
            {
                blocked.Add((turn, no.Words));
                continue;
            }

            up.Add(turn);
            room = room.With(turn.Who);
        }

        return new([.. up.Select(t => new Promotion(t.BookingId, until))], PassedOver(waiting, up, blocked, policy), room);
    }

    /// <summary>Whoever came before somebody who moved up, and did not.</summary>
    private static List<PassedOver> PassedOver(IEnumerable<Turn> waiting, List<Turn> up, List<(Turn Turn, string Why)> blocked, QueuePolicy policy)
    {
        if (up.Count == 0 || (blocked.Count == 0 && policy == QueuePolicy.FirstCome)) return [];
        var moved = up.Select(t => t.BookingId).ToHashSet();
        var whys = blocked.ToDictionary(b => b.Turn.BookingId, b => b.Why);
        var order = InOrder(waiting);
        var last = order.ToList().FindLastIndex(t => moved.Contains(t.BookingId));
        return [.. order.Take(last).Where(t => !moved.Contains(t.BookingId)).Select(t => new PassedOver(t.BookingId, whys.GetValueOrDefault(t.BookingId) ?? Why(policy)))];
    }

    /// <summary>What a policy means, in a sentence.</summary>
    public static string Why(QueuePolicy policy) => policy switch
    {
        QueuePolicy.MandatedFirst => "People who are overdue for this training come first on this event.",
        QueuePolicy.BalanceAgencies => "Organisations with fewer places on this event come first.",
        _ => "Who has waited longest comes first.",
    };

    private static int? PositionIn(IReadOnlyList<Turn> order, Guid bookingId)
    {
        for (var i = 0; i < order.Count; i++)
            if (order[i].BookingId == bookingId) return i + 1;
        return null;
    }
}

/// <summary>Somebody's turn in the queue.</summary>
public sealed record Turn(Guid BookingId, DateTime Since, int Priority)
{
    public Member Who { get; init; } = new(null, null);

    /// <summary>Since when they are overdue for what the course counts towards; null when they are not.</summary>
    public DateOnly? OverdueSince { get; init; }
}

/// <summary>Somebody who moves up: confirmed at once, or offered the place until an instant.</summary>
public sealed record Promotion(Guid BookingId, DateTime? OfferedUntil);

/// <summary>Somebody who came earlier and did not move up, and why.</summary>
public sealed record PassedOver(Guid BookingId, string Why);

/// <summary>What one pass through the queue came to.</summary>
public sealed record Pass(IReadOnlyList<Promotion> MovedUp, IReadOnlyList<PassedOver> PassedOver, Room After);

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
