using GoldenThread.Foundation;
using GoldenThread.Programme;

namespace GoldenThread.Data.Samples;

/// <summary>The registers of past events: who came, came late, left early, stayed away, was turned away or walked in, with times; and what was achieved by that.</summary>
internal sealed class SampleRegisters
{
    private readonly World _world;
    
    private readonly Dice _dice;
    private readonly ILookup<Guid, Session> _sessions;
    private readonly ILookup<Guid, Booking> _bookings;

    private SampleRegisters(World world)
    {
        _world = world;
        _dice = world.Dice.For("registers");
        _sessions = world.Sessions.ToLookup(s => s.EventId);
        _bookings = world.Bookings.ToLookup(b => b.EventId);
    }

    public static void Make(World world, IEnumerable<Planned> events)
    {
        var made = new SampleRegisters(world);
        var past = events.Where(p => p.Event.State == EventState.Published && p.Event.LastDay < world.Today).OrderBy(p => p.Event.LastDay).ToList();
        // The last one has been, but nobody has taken its register yet.
        foreach (var planned in past.SkipLast(1)) made.Of(planned);
    }

    private void Of(Planned planned)
    {
        var sessions = _sessions[planned.Event.Id].ToList();
        var bookings = _bookings[planned.Event.Id].ToList();
        var whole = bookings.Where(b => b.State == BookingState.Confirmed).ToDictionary(b => b.PersonId, _ => true);
        foreach (var session in sessions)
        {
            foreach (var booking in bookings.Where(b => b.State is BookingState.Confirmed or BookingState.Substituted))
                if (Marked(session, booking, planned.Trainer.Id) is { } mark && !Register.TookPart(mark)) whole[booking.PersonId] = false;
            WalkIn(session, bookings, planned.Trainer.Id);
            _world.Note(Taken(session), "register taken", session, planned.Trainer.Id);
        }

        if (planned.Course.Level is not { } level) return;
        foreach (var booking in bookings.Where(b => b.State == BookingState.Confirmed && whole[b.PersonId])) Achieve(planned.Event, booking, level);
    }

    /// <summary>The mark that stands in the end; some were put right, and a few contradict each other until somebody looks.</summary>
    private Mark Marked(Session session, Booking booking, Guid trainer)
    {
        if (booking.State == BookingState.Substituted)
        {
            Add(session, booking.PersonId, booking, Mark.Substituted, trainer, 1, 0);
            return Mark.Substituted;
        }

        var mark = _dice.Below(100) switch { < 81 => Mark.Attended, < 88 => Mark.Late, < 90 => Mark.LeftEarly, < 91 => Mark.TurnedAway, _ => Mark.Absent };
        switch (_dice.Below(150))
        {
            case 0:
                Add(session, booking.PersonId, booking, Mark.Absent, trainer, 1, 0);
                Add(session, booking.PersonId, booking, mark = Mark.Late, trainer, 2, 1);
                return mark;
            case 1:
                Add(session, booking.PersonId, booking, Mark.Attended, trainer, 1, 0);
                Add(session, booking.PersonId, booking, Mark.Cleared, trainer, 2, 1);
                Add(session, booking.PersonId, booking, mark = Mark.Absent, trainer, 3, 2);
                return mark;
            default:
                Add(session, booking.PersonId, booking, mark, trainer, 1, 0);
                return mark;
        }
    }

    private void WalkIn(Session session, List<Booking> bookings, Guid trainer)
    {
        if (!_dice.Percent(15)) return;
        var post = _dice.Of(_world.Posts);
        if (post.HeldOn(session.Date) && bookings.TrueForAll(b => b.PersonId != post.PersonId)) Add(session, post.PersonId, null, Mark.WalkIn, trainer, 1, 0, post.AgencyId);
    }

    private void Add(Session session, Guid person, Booking? booking, Mark mark, Guid trainer, int step, int seen, Guid? agency = null) => _world.RegisterMarks.Add(new()
    {
        PartnershipId = _world.Id,
        Id = _world.Ids.At(Taken(session)),
        SessionId = session.Id,
        PersonId = person,
        BookingId = booking?.Id,
        Step = step,
        SeenStep = seen,
        Mark = mark,
        Arrived = mark switch
        {
            Mark.Late => session.Start.AddMinutes(_dice.Between(6, 40)),
            Mark.TurnedAway => session.Start.AddMinutes(_dice.Between(45, 80)),
            Mark.WalkIn => session.Start,
            _ => null,
        },
        Left = mark == Mark.LeftEarly ? session.End.AddMinutes(-_dice.Between(30, 90)) : null,
        AgencyId = booking?.AgencyId ?? agency,
        MarkedById = trainer,
        MarkedAt = Taken(session).AddMinutes(step - 1),
    });

    private void Achieve(Event e, Booking booking, string level)
    {
        var at = Taken(_sessions[e.Id].Last());
        var achievement = new Framework.Achievement
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(at),
            PersonId = booking.PersonId,
            Requirement = level,
            On = e.LastDay,
            Evidence = new() { Kind = "event", Id = e.Id, Label = e.Title },
            RecordedAt = at,
        };
        _world.Achievements.Add(achievement);
        _world.Note(at, "achievement recorded", achievement, null);
    }

    /// <summary>The trainer saves the register shortly before the end.</summary>
    private static DateTime Taken(Session session) => London.Instant(session.Date, session.End.AddMinutes(-10));
}
