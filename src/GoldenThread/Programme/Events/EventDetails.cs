using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme.Events;

/// <summary>What a coordinator says of one running of a course.</summary>
public sealed record EventDetails
{
    public const int MostDays = 60;
    private const int MostPlaces = 100_000;

    /// <summary>The course's own where it is left out.</summary>
    public string? Title { get; init; }

    public EventLength? Length { get; init; }

    public Mode? Mode { get; init; }

    /// <summary>Null: no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>Null: no limit; 0: no waiting list.</summary>
    public int? WaitingRoom { get; init; }

    public DateOnly? OpensOn { get; init; }

    public DateOnly? ClosesOn { get; init; }

    public int? SelfCancelDays { get; init; }

    public int? TrainersWanted { get; init; }

    public EventVisibility Visibility { get; init; }

    /// <summary>The event's revision that was before whoever changes it; a change made meanwhile by somebody else is not overwritten. Null does not ask.</summary>
    public int? SeenRevision { get; init; }

    /// <summary>Off where people ask the team instead of booking by themselves.</summary>
    public bool OnlineBooking { get; init; } = true;

    /// <summary>The fewest people it runs with.</summary>
    public int? Fewest { get; init; }

    /// <summary>The day on which somebody decides whether it runs with fewer.</summary>
    public DateOnly? DecideOn { get; init; }

    /// <summary>Who is told on that day.</summary>
    public People.Role? AlertRole { get; init; }

    /// <summary>Why there are more places than the policy's group size.</summary>
    public string? RaisedBecause { get; init; }

    /// <summary>Breakout groups, where people come together online.</summary>
    public int? BreakoutGroups { get; init; }

    public string? Speakers { get; init; }

    public bool HasQuestions { get; init; }

    public string? VenueFacts { get; init; }

    public bool VenueSuits { get; init; }

    public IReadOnlyList<Day> Sessions { get; init; } = [];

    /// <summary>Trimmed, in order and fit to be kept, or what is wrong with it.</summary>
    public Result<EventDetails> Checked()
    {
        var typed = new Typed();
        var days = Sessions.Select((d, i) => d with { Place = typed.May($"sessions[{i}].place", d.Place, 300), Link = typed.May($"sessions[{i}].link", d.Link, 500) }).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            typed.Check($"sessions[{i}].end", days[i].End > days[i].Start, $"Day {i + 1}: it must end after it starts, on the same day.");
            typed.Check($"sessions[{i}].link", days[i].Link is not { } link || IsLink(link), $"Day {i + 1}: enter the whole joining address, beginning with https://.");
        }

        var ordered = days.OrderBy(d => d.Date).ThenBy(d => d.Start).ToList();
        typed.Check("sessions", days.Count > 0, Refusals.NoSessions.Words);
        typed.Check("sessions", days.Count <= MostDays, $"Enter at most {MostDays} days.");
        typed.Check("sessions", ordered.Zip(ordered.Skip(1)).All(p => (p.First.Date, p.First.End).CompareTo((p.Second.Date, p.Second.Start)) <= 0), "Two of the days overlap. Change one of them.");
        typed.Check("capacity", Capacity is null or (>= 1 and <= MostPlaces), Refusals.CapacityWrong.Words);
        typed.Check("waitingRoom", WaitingRoom is null or (>= 0 and <= MostPlaces), Refusals.WaitingRoomWrong.Words);
        typed.Check("selfCancelDays", SelfCancelDays is null or (>= 0 and <= 365), "Enter a number of days from 0 to 365, or leave it empty.");
        typed.Check("closesOn", (OpensOn is null || ClosesOn is null || OpensOn <= ClosesOn) && (ordered.Count == 0 || ClosesOn is null || ClosesOn <= ordered[0].Date), Refusals.WindowWrong.Words);
        typed.Check("fewest", Fewest is null or >= 1 && (Fewest is null || Capacity is null || Fewest <= Capacity), "Enter a number from 1 to the number of places, or leave it empty.");
        typed.Check("decideOn", DecideOn is null || (Fewest is not null && (ordered.Count == 0 || DecideOn <= ordered[0].Date)), "Enter a day on or before the first day, for an event that has a fewest number of people.");
        typed.Check("trainersWanted", TrainersWanted is null or (>= 0 and <= 50), "Enter how many trainers are looked for, from 0 to 50.");
        typed.Check("alertRole", AlertRole is null or People.Role.Coordinator or People.Role.Trainer, "Choose the coordinator or the trainer.");
        typed.Check("breakoutGroups", BreakoutGroups is null || (BreakoutGroups is >= 2 and <= 50 && Mode is not Partnerships.Packs.Mode.Classroom), "Enter from 2 to 50 groups, for an event where people come together online.");
        typed.Check("venueSuits", !VenueSuits || Typed.Clean(VenueFacts) is not null, "Say first what the place has: steps, lift, hearing loop, parking.");
        var clean = this with { Speakers = typed.May("speakers", Speakers, 500), VenueFacts = typed.May("venueFacts", VenueFacts, 1000), Title = typed.May("title", Title, 200), RaisedBecause = typed.May("raisedBecause", RaisedBecause, 500), Sessions = ordered };
        return typed.No is { } no ? no : clean;
    }

    /// <summary>Group sizes of the policy: beyond a limit somebody must say why .</summary>
    public Refusal? AgainstGroupSize(CourseFormat? format) =>
        format is not null && Capacity is { } places && RaisedBecause is null && GroupSize.Judge(format, places) == GroupSizeAnswer.AboveLimit && format.DelegatesMax.Is(out var most)
            ? Refusals.AboveGroupSize(most).At("capacity")
            : null;

    public void Apply(Event e, Course course)
    {
        e.Title = Title ?? course.Title;
        e.Length = Length ?? course.Length;
        e.Mode = Mode ?? (Sessions.All(s => s is { Link: not null, Place: null }) ? Partnerships.Packs.Mode.Virtual : course.Mode);
        e.Capacity = Capacity;
        e.WaitingRoom = WaitingRoom;
        e.BookingOpensOn = OpensOn;
        e.BookingClosesOn = ClosesOn;
        e.SelfCancelDays = SelfCancelDays;
        (e.Visibility, e.TrainersWanted) = (Visibility, TrainersWanted);
        e.OnlineBooking = OnlineBooking;
        if (e.DecideOn != DecideOn || e.Fewest != Fewest) e.AlertedAt = null;
        (e.Fewest, e.DecideOn, e.AlertRole) = (Fewest, DecideOn, AlertRole);
        e.RaisedBecause = RaisedBecause;
        (e.BreakoutGroups, e.Speakers, e.HasQuestions, e.VenueFacts, e.VenueSuits) = (BreakoutGroups, Speakers, HasQuestions, VenueFacts, VenueSuits);
        e.FirstDay = Sessions[0].Date;
        e.FirstStart = Sessions[0].Start;
        e.LastDay = Sessions[^1].Date;
    }

    private static bool IsLink(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host.Length > 0;

    /// <summary>One day. The id of a session that is there already keeps it the same entry in people's calendars.</summary>
    public sealed record Day(DateOnly Date, TimeOnly Start, TimeOnly End, string? Place = null, string? Link = null, Guid? Id = null);
}
