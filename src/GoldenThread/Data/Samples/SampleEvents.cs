using GoldenThread.Data.Samples.Names;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;

namespace GoldenThread.Data.Samples;

/// <summary>An event and how many people want to come, of each hundred places.</summary>
internal sealed record Planned(Event Event, Course Course, int Demand, Person Trainer);

/// <summary>The events of a world around its today: mostly ordinary ones, more in autumn and before the year's end, and among the coming ones each case that a screen must show.</summary>
internal sealed class SampleEvents
{
    /// <summary>How many events January to December have, beside each other.</summary>
    private static readonly int[] _months = [11, 11, 12, 6, 9, 9, 6, 2, 12, 12, 10, 4];

    private readonly World _world;
    private readonly SampleCourses _courses;
    private readonly SampleRoles _roles;
    private readonly Dice _dice;
    private readonly Queue<string> _places;

    private SampleEvents(World world, SampleCourses courses, SampleRoles roles)
    {
        (_world, _courses, _roles) = (world, courses, roles);
        _dice = world.Dice.For("events");
        _places = new(PlaceNames.Shuffled(_dice).Take(30));
    }

    public List<Planned> Planned { get; } = [];

    public static SampleEvents Make(World world, SampleCourses courses, SampleRoles roles)
    {
        var made = new SampleEvents(world, courses, roles);
        made.Ordinary();
        made.Particular();
        return made;
    }

    private void Ordinary()
    {
        var month = new DateOnly(_world.Today.Year, _world.Today.Month, 1).AddMonths(-_world.Numbers.MonthsBack);
        for (var n = _world.Numbers.MonthsBack + _world.Numbers.MonthsAhead; n >= 0; n--, month = month.AddMonths(1))
            for (var left = Rounded(_world.Numbers.EventsAYear * _months[month.Month - 1], _months.Sum()); left > 0; left--)
                Add(_dice.Of(_world.Courses, c => _courses.Weight[c.Id]), WorkingDay(month.AddDays(_dice.Below(28))), Often());
    }

    /// <summary>How full events are: some could be filled twice, most nearly fill, some stay half empty.</summary>
    private int Often() => _dice.Below(10) switch { 0 => 145, 1 => 120, < 6 => 95, < 9 => 65, _ => 30 };

    private void Particular()
    {
        var (today, courses) = (_world.Today, _world.Courses);
        var virtuals = courses.Where(c => c.Mode == Mode.Virtual).ToList();
        var multi = courses.First(c => c.Length == EventLength.MultiDay);
        var asks = courses.FirstOrDefault(c => _courses.Asks(c).Any());

        // What the threads rest on has been taught.
        foreach (var (theme, days) in new[] { ("neglect", 300), ("information_sharing", 250), ("early_help", 215), ("race_and_culture", 175), ("supervision", 145), ("child_sexual_abuse", 95) })
            Add(_courses.ByTheme[theme], WorkingDay(today.AddDays(-days)), 100);

        Add(courses[0], today.AddDays(1), 90);
        Add(_dice.Of(virtuals), WorkingDay(today.AddDays(2)), 150);
        Add(_dice.Of(courses), WorkingDay(today.AddDays(9)), 170);
        Add(_courses.ByTheme["neglect"], WorkingDay(today.AddDays(24)), 190);
        Add(multi, WorkingDay(today.AddDays(31)), 110);
        Add(_dice.Of(virtuals), WorkingDay(today.AddDays(17)), 100, e => e.Capacity = null);
        Add(_dice.Of(courses), WorkingDay(today.AddDays(38)), 8);
        Add(_dice.Of(courses), WorkingDay(today.AddDays(14)), 400, e => e.WaitingRoom = 0);
        Add(_dice.Of(courses), WorkingDay(today.AddDays(20)), 160, e => e.WaitingRoom = 3);
        Add(_dice.Of(courses), WorkingDay(today.AddDays(6)), 70, e => e.BookingClosesOn = today.AddDays(-1));
        Add(_dice.Of(courses), WorkingDay(today.AddDays(80)), 0, e => e.BookingOpensOn = today.AddDays(12));
        Add(_dice.Of(courses), WorkingDay(today.AddDays(27)), 60, e => Cancel(e, today.AddDays(-3)));
        Add(_dice.Of(courses), WorkingDay(today.AddDays(-60)), 40, e => Cancel(e, e.FirstDay.AddDays(-8)));
        Add(_dice.Of(courses), WorkingDay(today.AddDays(120)), 0, Unpublish);
        Add(_dice.Of(courses), WorkingDay(today.AddDays(150)), 0, Unpublish);
        if (asks is not null) Add(asks, WorkingDay(today.AddDays(19)), 80);
    }

    private void Add(Course course, DateOnly day, int demand, Action<Event>? but = null)
    {
        var start = course.Length is EventLength.UpTo3Hours && _dice.Percent(50) ? new TimeOnly(13, 30) : new TimeOnly(9, 30);
        DateOnly[] days = course.Length == EventLength.MultiDay ? [day, WorkingDay(day.AddDays(7))] : [day];
        var published = Earliest(day.AddDays(-_dice.Between(42, 120)), _world.Today.AddDays(-_dice.Between(4, 30)));
        var e = new Event
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.Next(),
            CourseId = course.Id,
            Title = course.Title,
            Length = course.Length,
            Mode = course.Mode,
            Capacity = Capacity(course),
            State = EventState.Published,
            PublishedAt = World.At(published, 9, 0),
            FirstDay = days[0],
            FirstStart = start,
            LastDay = days[^1],
        };
        but?.Invoke(e);
        // What lies far ahead is not out yet, unless it was meant to be.
        if (but is null && day > _world.Today.AddDays(130) && _dice.Percent(40)) Unpublish(e);
        e.Revision = e.State switch { EventState.Draft => 0, EventState.Published => 1, _ => 2 };
        _world.Events.Add(e);
        var place = Venue();
        foreach (var on in days)
            _world.Sessions.Add(new()
            {
                PartnershipId = _world.Id,
                Id = _world.Ids.Next(),
                EventId = e.Id,
                Date = on,
                Start = start,
                End = start.AddMinutes(Minutes(course.Length)),
                Place = course.Mode == Mode.Classroom ? place : null,
                Link = course.Mode == Mode.Classroom ? null : $"https://meet.example/{_world.Partnership.Slug}/{_dice.Next():x16}",
            });
        var trainer = _roles.Trainers[_world.Events.Count % _roles.Trainers.Count];
        _roles.TeachesAt(trainer, e);
        Planned.Add(new(e, course, e.State == EventState.Draft ? 0 : demand, trainer));
        _world.Note(e.PublishedAt?.AddHours(-1) ?? World.At(_world.Today.AddDays(-2), 15, 0), "event planned", e, _roles.Coordinator.Id);
        if (e.PublishedAt is { } at) _world.Note(at, "event published", e, _roles.Coordinator.Id);
        if (e.CancelledAt is { } gone) _world.Note(gone, "event cancelled", e, _roles.Coordinator.Id);
    }

    private int Capacity(Course course)
    {
        var places = _world.Numbers.Places + (course.Mode == Mode.Virtual ? _world.Numbers.Places / 2 : 0);
        if (_world.Pack.CourseFormats.FirstOrDefault(f => f.Code == course.Format) is not { } format) return places;
        if (format.DelegatesMin.Is(out var fewest)) places = Math.Max(places, fewest);
        if (format.DelegatesMax.Is(out var most)) places = Math.Min(places, most);
        return places;
    }

    private static void Cancel(Event e, DateOnly on)
    {
        e.State = EventState.Cancelled;
        e.CancelledAt = World.At(on, 11, 20);
        if (e.PublishedAt > e.CancelledAt) e.PublishedAt = e.CancelledAt.Value.AddDays(-30);
    }

    private static void Unpublish(Event e)
    {
        e.State = EventState.Draft;
        e.PublishedAt = null;
    }

    private string Venue()
    {
        var village = _places.Dequeue();
        _places.Enqueue(village);
        return $"{village} Centre, {_dice.Between(1, 180)} {_dice.Of(PlaceNames.Streets)}";
    }

    private static DateOnly WorkingDay(DateOnly day)
    {
        while (!WorkingDays.Is(day, BankHolidays.England)) day = day.AddDays(1);
        return day;
    }

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;

    private static int Minutes(EventLength length) => length switch { EventLength.UpTo3Hours => 150, EventLength.HalfDay => 195, _ => 420 };

    private int Rounded(int number, int by) => (number / by) + (_dice.Below(by) < number % by ? 1 : 0);
}
