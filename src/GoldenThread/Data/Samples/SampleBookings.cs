using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Data.Samples;

/// <summary>Bookings as they would have come in: one after the other in time, each answered by the product's own rules, so that every event's bookings and histories agree.</summary>
internal sealed class SampleBookings
{
    private readonly World _world;
    private readonly SampleRoles _roles;
    private readonly SampleCourses _courses;
    private readonly Crowd _crowd;
    private readonly BookingForm _form;
    private readonly Dice _dice;
    private readonly ILookup<Guid, Achievement> _shown;
    private readonly PriorityQueue<Action<DateTime>, (DateTime At, int Number)> _coming = new();
    private int _queued;

    private SampleBookings(World world, SamplePeople people, SampleRoles roles, SampleCourses courses)
    {
        (_world, _roles, _courses) = (world, roles, courses);
        _crowd = new(world, people, courses);
        _form = new(world, people, roles);
        _dice = world.Dice.For("bookings");
        _shown = world.Achievements.ToLookup(a => a.PersonId);
    }

    public static void Make(World world, SamplePeople people, SampleRoles roles, SampleCourses courses, IEnumerable<Planned> events)
    {
        var made = new SampleBookings(world, people, roles, courses);
        foreach (var planned in events.Where(p => p.Event.PublishedAt is not null)) made.Run(planned);
    }

    /// <summary>One event from its publication until it begins or until now.</summary>
    private void Run(Planned planned)
    {
        var e = planned.Event;
        var diary = new Diary(_world, e, London.Instant(e.FirstDay, e.FirstStart), _form.LastFree(e));
        var opens = e.BookingOpensOn is { } day && World.At(day, 8, 0) is var first && first > e.PublishedAt ? first : e.PublishedAt!.Value;
        var until = Earliest(e.BookingClosesOn is { } last ? World.At(last, 23, 0) : diary.Begins, Earliest(e.CancelledAt ?? diary.Begins, _world.Now));
        if (until > opens)
        {
            var wanted = (e.Capacity ?? _world.Numbers.Places * 3) * planned.Demand / 100;
            // A coming event has not heard from everybody yet.
            if (diary.Begins > _world.Now && planned.Demand < 100) wanted = (int)(wanted * Math.Min(1.0, (until - opens) / (diary.Begins - opens) + 0.3));
            for (; wanted > 0; wanted--) Queue(Moment(opens, until), at => Arrive(diary, planned, at));
        }

        if (e.CancelledAt is { } cancelled) Queue(cancelled, at => CallOff(diary, at));
        // Before a full event that is very near somebody has just given up, so that an offer stands open where the policy has notice.
        if (planned.Demand >= 150 && diary.Begins > _world.Now && diary.Begins < _world.Now.AddDays(5))
            Queue(_world.Now.AddHours(-2), at => { if (diary.Bookings.Find(b => b.State == BookingState.Confirmed) is { } first) GiveUp(diary, planned, first, at); });
        while (_coming.TryDequeue(out var happens, out var when))
            if (when.At <= _world.Now) happens(when.At);
        _world.Bookings.AddRange(diary.Bookings);
        _world.BookingChanges.AddRange(diary.Changes);
    }

    private void Arrive(Diary diary, Planned planned, DateTime at)
    {
        if (!diary.IsOpen(at) || _crowd.Draw(planned.Course, London.DateOf(at), diary.IsIn) is not { } post) return;
        var answer = Places.For(diary.Taken(at));
        if (answer.Kind == BookingAnswerKind.No) return;
        var booking = _form.Fill(diary.Event, post, at);
        var by = _form.Actor(post.PersonId);
        if (answer.Kind == BookingAnswerKind.Waiting)
        {
            booking.QueuedAs = answer.Position;
            diary.Step(booking, at, by, BookingState.Waiting, answer.Code, did: "waiting list joined");
            Later(diary, planned, booking, at);
        }
        else if (_dice.Percent(12))
        {
            // Some are caught while they fill in the form, and a few of them never finish.
            var until = at.AddMinutes(Holding.BasketMinutes);
            diary.Step(booking, at, by, BookingState.Held, Holding.Basket, until, did: "place held while booking");
            if (_dice.Percent(75)) Queue(at.AddMinutes(_dice.Between(2, Holding.BasketMinutes - 1)), when => Finish(diary, planned, booking, when));
            Queue(until.AddMinutes(1), when => Lapse(diary, planned, booking, when));
        }
        else
        {
            Place(diary, planned, booking, at, by);
        }
    }

    private void Finish(Diary diary, Planned planned, Booking booking, DateTime at)
    {
        if (booking is { State: BookingState.Held, Because: Holding.Basket } && diary.IsOpen(at)) Place(diary, planned, booking, at, _form.Actor(booking.PersonId));
    }

    /// <summary>A place, or one that is kept until something has been shown.</summary>
    private void Place(Diary diary, Planned planned, Booking booking, DateTime at, Guid? by, string? because = null)
    {
        var fresh = booking.Steps == 0 || booking.Because == Holding.Basket;
        if (Missing(planned, booking.PersonId, at)) diary.Step(booking, at, by, BookingState.Held, Holding.PrerequisiteMissing, did: "place held until something is shown");
        else diary.Step(booking, at, by, BookingState.Confirmed, because, did: "place confirmed");
        if (fresh) Later(diary, planned, booking, at);
        if (booking.State == BookingState.Held && (diary.Begins <= _world.Now || _dice.Percent(65))) Queue(at.AddHours(_dice.Between(20, 200)), when => Settle(diary, planned, booking, when));
    }

    /// <summary>What becomes of a booking: most are kept, some given up in time, some late, a few passed on.</summary>
    private void Later(Diary diary, Planned planned, Booking booking, DateTime at)
    {
        var chance = _dice.Below(100);
        if (chance < 9) Queue(Moment(at, diary.Begins), when => GiveUp(diary, planned, booking, when));
        else if (chance < 14) Queue(Moment(Latest(at, diary.Begins.AddDays(-4)), diary.Begins), when => GiveUp(diary, planned, booking, when));
        else if (chance < 17) Queue(Moment(Latest(at, diary.Begins.AddDays(-10)), diary.Begins), when => PassOn(diary, planned, booking, when));
    }

    private void Settle(Diary diary, Planned planned, Booking booking, DateTime at)
    {
        if (booking.State != BookingState.Held || booking.Because != Holding.PrerequisiteMissing || at >= diary.Begins) return;
        var officer = _roles.Coordinator.Id;
        if (_dice.Percent(75))
        {
            diary.Step(booking, at, officer, BookingState.Confirmed, "released", why: "The line manager has confirmed the earlier training in writing.", did: "place confirmed");
            return;
        }

        diary.Step(booking, at, officer, BookingState.Cancelled, "taken_back", why: "The earlier training was not shown.", did: "place cancelled");
        MoveUp(diary, planned, at, officer);
    }

    private void GiveUp(Diary diary, Planned planned, Booking booking, DateTime at)
    {
        if (!booking.IsLive || booking.HasLapsed(at)) return;
        var by = _form.Actor(booking.PersonId);
        var because = booking is { State: BookingState.Held, Because: Holding.Offered } ? "offer_declined" : "given_up";
        var did = booking.State == BookingState.Waiting ? "waiting list left" : "place cancelled";
        diary.Step(booking, at, by, BookingState.Cancelled, because, why: _dice.Percent(60) ? _dice.Of(_reasons) : null, notice: new(London.WallClock(at), _form.Way()), did: did);
        MoveUp(diary, planned, at, by);
    }

    private void PassOn(Diary diary, Planned planned, Booking booking, DateTime at)
    {
        if (booking.State != BookingState.Confirmed || booking.AgencyId is not { } agency || _crowd.Colleague(agency, London.DateOf(at), diary.IsIn) is not { } colleague) return;
        var by = _form.Actor(booking.PersonId);
        diary.Step(booking, at, by, BookingState.Substituted, null, did: "place passed on");
        Place(diary, planned, _form.Fill(diary.Event, colleague, at, booking.Id), at, by, "instead_of_a_colleague");
    }

    /// <summary>A free place goes to whoever is next: at once while it can be given up for nothing, else as an offer.</summary>
    private void MoveUp(Diary diary, Planned planned, DateTime at, Guid? by)
    {
        foreach (var (booking, until) in diary.Promote(at).ToList())
        {
            if (until is not { } ends)
            {
                Place(diary, planned, booking, at, by, "place_came_free");
                continue;
            }

            diary.Step(booking, at, by, BookingState.Held, Holding.Offered, ends, did: "place offered");
            if (_dice.Percent(60)) Queue(Moment(at, ends), when => Accept(diary, planned, booking, when));
            else Queue(ends.AddMinutes(1), when => Lapse(diary, planned, booking, when));
        }
    }

    private void Accept(Diary diary, Planned planned, Booking booking, DateTime at)
    {
        if (booking is { State: BookingState.Held, Because: Holding.Offered } && !booking.HasLapsed(at)) Place(diary, planned, booking, at, booking.PersonId, "offer_taken");
    }

    private void Lapse(Diary diary, Planned planned, Booking booking, DateTime at)
    {
        if (!booking.HasLapsed(at)) return;
        var offered = booking.Because == Holding.Offered;
        diary.Step(booking, at, null, BookingState.Lapsed, offered ? "offer_ran_out" : "hold_ran_out", did: offered ? "offer lapsed" : "hold lapsed");
        MoveUp(diary, planned, at, null);
    }

    private void CallOff(Diary diary, DateTime at)
    {
        foreach (var booking in diary.Bookings.Where(b => b.IsLive))
            diary.Step(booking, at, _roles.Coordinator.Id, BookingState.Cancelled, "event_cancelled", why: "The trainer is unwell and nobody else can teach it.", did: "booking cancelled with its event");
    }

    private bool Missing(Planned planned, Guid person, DateTime at) =>
        Prerequisites.Missing(_courses.Asks(planned.Course), _shown[person].Select(a => new Prerequisites.Shown(a.Requirement, a.On)), London.DateOf(at)).Count > 0;

    private void Queue(DateTime at, Action<DateTime> happens) => _coming.Enqueue(happens, (at, ++_queued));

    /// <summary>Many come in the first days, the rest evenly; by day rather than by night.</summary>
    private DateTime Moment(DateTime from, DateTime until)
    {
        var minutes = Math.Max(1, (int)Math.Min(int.MaxValue, (until - from).TotalMinutes));
        var after = _dice.Percent(35) ? _dice.Below(Math.Min(minutes, 4 * 24 * 60)) : _dice.Below(minutes);
        var at = from.AddMinutes(after).AddSeconds(_dice.Below(60));
        return at < until ? at : until.AddSeconds(-1);
    }

    private static DateTime Earliest(DateTime a, DateTime b) => a < b ? a : b;

    private static DateTime Latest(DateTime a, DateTime b) => a > b ? a : b;

    private static readonly string[] _reasons = ["Needed for cover that day.", "On leave.", "Booked on another date by mistake.", "Court hearing on the same day.", "Unwell.", "Has changed jobs."];
}
