using GoldenThread.Foundation;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Data.Samples;

/// <summary>One event's bookings while they come in, with their histories.</summary>
internal sealed class Diary(World world, Event e, DateTime begins, DateTime? lastFree)
{
    private readonly HashSet<Guid> _in = [];

    public Event Event => e;

    public DateTime Begins => begins;

    public List<Booking> Bookings { get; } = [];

    public List<BookingChange> Changes { get; } = [];

    /// <summary>Whether a person has, or had, a booking here: nobody comes twice.</summary>
    public bool IsIn(Guid person) => _in.Contains(person);

    public bool IsOpen(DateTime at) =>
        at >= e.PublishedAt && BookingWindow.Decide(BookingWindow.Dates.Of(e) with { State = e.CancelledAt <= at ? EventState.Cancelled : EventState.Published }, London.WallClock(at)) is null;

    public Taken Taken(DateTime at) => new(
        e.Capacity,
        e.WaitingRoom,
        Bookings.Count(b => b.State == BookingState.Confirmed),
        Bookings.Count(b => b.State == BookingState.Held && !b.HasLapsed(at)),
        Bookings.Count(b => b.State == BookingState.Waiting));

    public IEnumerable<(Booking Booking, DateTime? Until)> Promote(DateTime at)
    {
        var waiting = Bookings.Where(b => b.State == BookingState.Waiting).ToDictionary(b => b.Id);
        return WaitingList.Promote(waiting.Values.Select(b => new Turn(b.Id, b.WaitingSince!.Value, b.Priority)), Places.Free(Taken(at)), new(at, London.WallClock(at), IsOpen(at), lastFree, begins))
            .Select(p => (waiting[p.BookingId], p.OfferedUntil));
    }

    /// <summary>The next step of a booking, its first one too, with its trail.</summary>
    public void Step(Booking booking, DateTime at, Guid? by, BookingState to, string? because, DateTime? until = null, string? why = null, NoticeGiven? notice = null, string did = "")
    {
        var context = Context(at, by);
        if (booking.Steps == 0)
        {
            _in.Add(booking.PersonId);
            Bookings.Add(booking);
            Keep(booking.Begin(context, to, because, until, why));
        }
        else
        {
            Keep(booking.Move(context, to, because, until, why, notice));
        }

        world.Note(at, did, booking, by);
    }

    /// <summary>Loaded from the command line: nobody is written to about what never happened.</summary>
    private OperationContext Context(DateTime at, Guid? by) => new() { PartnershipId = world.Id, Now = at, Channel = Channel.CommandLine, PersonId = by };

    /// <summary>The step as the booking wrote it, under an id that comes out the same every time.</summary>
    private void Keep(BookingChange step) => Changes.Add(new()
    {
        PartnershipId = step.PartnershipId,
        Id = world.Ids.At(step.At),
        BookingId = step.BookingId,
        Step = step.Step,
        From = step.From,
        To = step.To,
        Because = step.Because,
        At = step.At,
        ReceivedAt = step.ReceivedAt,
        Channel = step.Channel,
        NoticeChannel = step.NoticeChannel,
        ActorId = step.ActorId,
        Why = step.Why,
    });
}
