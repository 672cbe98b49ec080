using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;

namespace GoldenThread.Data.Samples;

/// <summary>The registers of past events: who came, came late, left early, stayed away, was turned away or walked in, with times; some marks put right, a few that contradict each other.</summary>
internal sealed class SampleRegisters
{
    private readonly World _world;
    private readonly SampleRoles _roles;
    private readonly Dice _dice;
    private readonly ILookup<Guid, Session> _sessions;
    private readonly ILookup<Guid, Booking> _bookings;
    private int _marked;

    private SampleRegisters(World world, SampleRoles roles)
    {
        (_world, _roles) = (world, roles);
        _dice = world.Dice.For("registers");
        _sessions = world.Sessions.ToLookup(s => s.EventId);
        _bookings = world.Bookings.ToLookup(b => b.EventId);
    }

    public static void Make(World world, SampleRoles roles, IEnumerable<Planned> events)
    {
        var made = new SampleRegisters(world, roles);
        var past = events.Where(p => p.Event.State == EventState.Published && p.Event.LastDay < world.Today).OrderBy(p => p.Event.LastDay).ToList();
        // The last one has been, but nobody has taken its register yet.
        foreach (var planned in past.SkipLast(1))
            foreach (var session in made._sessions[planned.Event.Id]) made.Take(planned, session);
    }

    /// <summary>The trainer saves the register shortly before the end.</summary>
    public static DateTime Taken(Session session) => London.Instant(session.Date, session.End.AddMinutes(-10));

    private void Take(Planned planned, Session session)
    {
        var bookings = _bookings[planned.Event.Id].ToList();
        foreach (var booking in bookings.Where(b => b.State is BookingState.Confirmed or BookingState.Substituted)) Mark(session, booking, planned.Trainer.Id);
        if (_dice.Percent(15) && _dice.Of(_world.Posts) is var post && post.HeldOn(session.Date) && bookings.TrueForAll(b => b.PersonId != post.PersonId))
            Keep(session, null, post, [One(session, post.PersonId, null, Programme.Mark.WalkIn, planned.Trainer.Id)]);
        _world.Note(Taken(session), "register taken", session, planned.Trainer.Id);
    }

    private void Mark(Session session, Booking booking, Guid trainer)
    {
        RegisterMark Say(Mark mark, int step = 1, int seen = 0, Guid? by = null) => One(session, booking.PersonId, booking, mark, by ?? trainer, step, seen);
        Keep(session, booking, null, booking.State == BookingState.Substituted ? [Say(Programme.Mark.Substituted)] : (++_marked % 45) switch
        {
            7 => [Say(Programme.Mark.Absent), Say(Programme.Mark.Late, 2, 1)],
            19 => [Say(Programme.Mark.Attended), Say(Programme.Mark.Cleared, 2, 1), Say(Programme.Mark.Absent, 3, 2)],
            31 => [Say(Programme.Mark.Absent), Say(Programme.Mark.Attended, 2, 0, _roles.Coordinator.Id)],
            _ => [Say(_dice.Below(100) switch { < 81 => Programme.Mark.Attended, < 88 => Programme.Mark.Late, < 90 => Programme.Mark.LeftEarly, < 91 => Programme.Mark.TurnedAway, _ => Programme.Mark.Absent })],
        });
    }

    /// <summary>The marks, and what they come to by the product's own rule.</summary>
    private void Keep(Session session, Booking? booking, Post? post, RegisterMark[] marks)
    {
        _world.RegisterMarks.AddRange(marks);
        if (Register.Standing(marks).Count == 0) return;
        var settled = Register.Settled(marks);
        _world.Attendances.Add(new()
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(Taken(session)),
            EventId = session.EventId,
            SessionId = session.Id,
            PersonId = marks[0].PersonId,
            BookingId = booking?.Id,
            AgencyId = booking?.AgencyId ?? post?.AgencyId,
            Mark = settled?.Mark,
            Arrived = settled?.Arrived,
            Left = settled?.Left,
        });
    }

    private RegisterMark One(Session session, Guid person, Booking? booking, Mark mark, Guid by, int step = 1, int seen = 0) => new()
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
            Programme.Mark.Late => session.Start.AddMinutes(_dice.Between(6, 40)),
            Programme.Mark.TurnedAway => session.Start.AddMinutes(_dice.Between(45, 80)),
            Programme.Mark.WalkIn => session.Start,
            _ => null,
        },
        Left = mark == Programme.Mark.LeftEarly ? session.End.AddMinutes(-_dice.Between(30, 90)) : null,
        AgencyId = booking?.AgencyId ?? _world.Posts.Find(p => p.PersonId == person && p.HeldOn(session.Date))?.AgencyId,
        MarkedById = by,
        MarkedAt = Taken(session).AddMinutes(step - 1),
    };
}
