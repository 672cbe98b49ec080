using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Data.Samples;

/// <summary>Bookings as they would have come in: one after the other in time, each answered by the product's own rules, so that every event's bookings and histories agree.</summary>
internal sealed class SampleBookings
{
    private readonly World _world;
    private readonly SamplePeople _people;
    private readonly SampleRoles _roles;
    private readonly Crowd _crowd;
    private readonly Dice _dice;
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly HashSet<(Guid Agency, int Year)> _contributes;
    private readonly ILookup<Guid, Achievement> _shown;
    private readonly PriorityQueue<Action<DateTime>, (DateTime At, int Number)> _coming = new();
    private int _queued;

    private SampleBookings(World world, SamplePeople people, SampleRoles roles, Crowd crowd)
    {
        (_world, _people, _roles, _crowd) = (world, people, roles, crowd);
        _dice = world.Dice.For("bookings");
        _contributes = [.. world.Contributions.Select(c => (c.AgencyId, c.YearFrom))];
        _shown = world.Achievements.ToLookup(a => a.PersonId);
    }

    public static void Make(World world, SamplePeople people, SampleRoles roles, SampleCourses courses, IEnumerable<Planned> events)
    {
        var made = new SampleBookings(world, people, roles, new(world, people, courses));
        foreach (var planned in events.Where(p => p.Event.PublishedAt is not null)) made.Run(planned);
    }

    /// <summary>One event from its publication until it begins or until now.</summary>
    private void Run(Planned planned)
    {
        var e = planned.Event;
        var diary = new Diary(_world, e, London.Instant(e.FirstDay, e.FirstStart), LastFree(e));
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
        while (_coming.TryDequeue(out var happens, out var when))
            if (when.At <= _world.Now && when.At < diary.Begins) happens(when.At);
        _world.Bookings.AddRange(diary.Bookings);
        _world.BookingChanges.AddRange(diary.Changes);
    }

    private void Arrive(Diary diary, Planned planned, DateTime at)
    {
        if (!diary.IsOpen(at) || _crowd.Draw(planned.Course, London.DateOf(at), diary.IsIn) is not { } post) return;
        var answer = Places.For(diary.Taken(at));
        if (answer.Kind == BookingAnswerKind.No) return;
        var booking = Make(diary.Event, post, at);
        var (by, channel) = Actor(post.PersonId);
        var missing = answer.Kind == BookingAnswerKind.Place ? Prerequisites.Missing(planned.Course.Prerequisites, _shown[post.PersonId].Select(a => new Prerequisites.Shown(a.Requirement, a.On)), London.DateOf(at)) : [];
        if (answer.Kind == BookingAnswerKind.Waiting) diary.Begin(booking, at, by, channel, BookingState.Waiting, answer.Code);
        else if (missing.Count > 0) diary.Begin(booking, at, by, channel, BookingState.Held, "prerequisite_missing");
        else diary.Begin(booking, at, by, channel, BookingState.Confirmed);
        _world.Note(at, booking.State switch { BookingState.Waiting => "waiting list joined", BookingState.Held => "place held", _ => "place booked" }, booking, by, channel);
        Later(diary, booking, at);
    }

    /// <summary>What becomes of a booking: most are kept, some given up in time, some late, a few passed on; held places are settled.</summary>
    private void Later(Diary diary, Booking booking, DateTime at)
    {
        if (booking.State == BookingState.Held && (diary.Begins <= _world.Now || _dice.Percent(65))) Queue(at.AddHours(_dice.Between(20, 200)), when => Settle(diary, booking, when));
        var chance = _dice.Below(100);
        if (chance < 9) Queue(Moment(at, diary.Begins), when => GiveUp(diary, booking, when));
        else if (chance < 14) Queue(Moment(Latest(at, diary.Begins.AddDays(-4)), diary.Begins), when => GiveUp(diary, booking, when));
        else if (chance < 17) Queue(Moment(Latest(at, diary.Begins.AddDays(-10)), diary.Begins), when => PassOn(diary, booking, when));
    }

    private void Settle(Diary diary, Booking booking, DateTime at)
    {
        if (booking.State != BookingState.Held || booking.Because != "prerequisite_missing") return;
        if (_dice.Percent(75))
        {
            diary.Move(booking, at, _roles.Coordinator.Id, BookingState.Confirmed, "released", why: "The line manager has confirmed the earlier training in writing.");
            _world.Note(at, "held place released", booking, _roles.Coordinator.Id);
        }
        else
        {
            diary.Move(booking, at, _roles.Coordinator.Id, BookingState.Cancelled, "prerequisite_missing", why: "The earlier training was not shown.");
            _world.Note(at, "booking cancelled", booking, _roles.Coordinator.Id);
            MoveUp(diary, at);
        }
    }

    private void GiveUp(Diary diary, Booking booking, DateTime at)
    {
        if (!booking.IsLive || booking.HasLapsed(at)) return;
        var (by, _) = Actor(booking.PersonId);
        diary.Move(booking, at, by, BookingState.Cancelled, null, notice: new(London.WallClock(at), Way()), why: _dice.Percent(60) ? _dice.Of(_reasons) : null);
        _world.Note(at, "booking cancelled", booking, by);
        MoveUp(diary, at);
    }

    private void PassOn(Diary diary, Booking booking, DateTime at)
    {
        if (booking.State != BookingState.Confirmed || booking.AgencyId is not { } agency || _crowd.Colleague(agency, London.DateOf(at), diary.IsIn) is not { } colleague) return;
        var (by, _) = Actor(booking.PersonId);
        diary.Move(booking, at, by, BookingState.Substituted, "substituted");
        var instead = Make(diary.Event, colleague, at, booking.Id);
        diary.Begin(instead, at, by, Channel.Page, BookingState.Confirmed, "substitute");
        _world.Note(at, "place passed on", booking, by);
        _world.Note(at, "place booked", instead, by);
    }

    /// <summary>A free place goes to whoever is next: at once while it can be given up for nothing, else as an offer.</summary>
    private void MoveUp(Diary diary, DateTime at)
    {
        foreach (var (booking, until) in diary.Promote(at))
        {
            if (until is not { } ends)
            {
                diary.Move(booking, at, null, BookingState.Confirmed, "moved_up", channel: Channel.Job);
                _world.Note(at, "moved up from the waiting list", booking, null, Channel.Job);
                continue;
            }

            diary.Move(booking, at, null, BookingState.Held, "offered", ends, channel: Channel.Job);
            _world.Note(at, "place offered", booking, null, Channel.Job);
            if (_dice.Percent(60)) Queue(Moment(at, ends), when => Accept(diary, booking, when));
            else Queue(ends.AddMinutes(1), when => Lapse(diary, booking, when));
        }
    }

    private void Accept(Diary diary, Booking booking, DateTime at)
    {
        if (booking.State != BookingState.Held || booking.HasLapsed(at)) return;
        diary.Move(booking, at, booking.PersonId, BookingState.Confirmed, "offer_accepted");
        _world.Note(at, "offer accepted", booking, booking.PersonId);
    }

    private void Lapse(Diary diary, Booking booking, DateTime at)
    {
        if (!booking.HasLapsed(at)) return;
        diary.Move(booking, at, null, BookingState.Lapsed, "offer_lapsed", channel: Channel.Job);
        _world.Note(at, "offer lapsed", booking, null, Channel.Job);
        MoveUp(diary, at);
    }

    private void CallOff(Diary diary, DateTime at)
    {
        foreach (var booking in diary.Bookings.Where(b => b.IsLive))
        {
            diary.Move(booking, at, _roles.Coordinator.Id, BookingState.Cancelled, "event_cancelled");
            _world.Note(at, "booking cancelled", booking, _roles.Coordinator.Id);
        }
    }

    private Booking Make(Event e, Post post, DateTime at, Guid? insteadOf = null)
    {
        var agency = _crowd.AgencyOf(post);
        var day = London.DateOf(at);
        var manager = post.LineManagerId is { } id ? _people.ById[id].Email : null;
        return new()
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(at),
            EventId = e.Id,
            PersonId = post.PersonId,
            Reference = Reference(),
            PostId = post.Id,
            AgencyId = agency.Id,
            JobTitle = post.JobTitle,
            Level = post.Level,
            AgencyKind = agency.LegalKind,
            AgencyBasedInArea = agency.BasedInArea,
            AgencyServesArea = agency.ServesArea,
            AgencyContributes = _contributes.Contains((agency.Id, FundingYear.Of(day))),
            LineManagerEmail = manager,
            AuthorisingManagerEmail = manager,
            PackVersionId = _world.PackVersion.Id,
            AcceptedPolicy = _world.PackVersion.Version,
            MadeAt = at,
            InsteadOfId = insteadOf,
        };
    }

    private (Guid By, Channel Channel) Actor(Guid person) => _people.ById[person].AccountId is null ? (_roles.Coordinator.Id, Channel.Page) : (person, Channel.Page);

    private DateTime? LastFree(Event e) =>
        Notice.For(_world.Pack.Charging, e.FirstDay, e.FirstStart, BankHolidays.England).By is { } by ? by.Day.ToDateTime(by.Time) : null;

    /// <summary>A way of giving notice that this partnership takes.</summary>
    private string Way()
    {
        var accepted = _world.Pack.Charging.CancellationChannel.Is(out var channel) ? channel.Accepts : [NoticeChannel.InWriting, NoticeChannel.InWriting, NoticeChannel.ByPhone];
        return Foundation.Names.Code(_dice.Of(accepted));
    }

    private string Reference()
    {
        string reference;
        do reference = BookingReference.Of(_dice.Next());
        while (!_references.Add(reference));
        return reference;
    }

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
