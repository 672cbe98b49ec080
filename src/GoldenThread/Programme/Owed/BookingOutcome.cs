using System.Runtime.InteropServices;
using GoldenThread.Charging;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme.Owed;

/// <summary>How a booking went, as far as money is concerned: from its last step and the register. Null while it is open, and where there never was a place or the partnership itself took it away.</summary>
public static class BookingOutcome
{
    public static Facts? Of(Seen booking)
    {
        if (booking.ConfirmedAt is null) return null;
        return booking.State switch
        {
            BookingState.Cancelled => Cancelled(booking),
            BookingState.Substituted => new(Outcome.Substituted),
            BookingState.Confirmed => Attended(booking),
            _ => null,
        };
    }

    /// <summary>Only what somebody gave up counts; an event called off, or a place taken back, costs nobody anything.</summary>
    private static Facts? Cancelled(Seen booking) =>
        booking.Because == "given_up" && booking.ReceivedAt is { } at
            ? new(Outcome.Cancelled) { CancelledAt = new LondonTime(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)), Channel = Names.FromCode<NoticeChannel>(booking.NoticeChannel) ?? NoticeChannel.InWriting }
            : null;

    private static Facts? Attended(Seen booking)
    {
        // Until every session has its mark, nobody knows.
        if (booking.Sessions.Count == 0 || booking.Sessions.Any(s => s.Mark is null)) return null;
        if (booking.Sessions.Any(s => s.Mark == Mark.Substituted)) return new(Outcome.Substituted);
        var days = booking.Sessions.GroupBy(s => s.Date).OrderBy(g => g.Key).Select(g => g.Select(s => s.Mark!.Value).ToList()).ToList();
        var missed = Enumerable.Range(1, days.Count).Where(n => days[n - 1].All(m => m is Mark.Absent or Mark.TurnedAway or Mark.Cleared)).ToList();
        if (missed.Count == days.Count) return new(days.Any(d => d.Contains(Mark.TurnedAway)) && days.Count == 1 ? Outcome.TurnedAwayLate : Outcome.Absent);
        if (missed.Count > 0) return new(Outcome.AbsentPart) { DaysAbsent = missed };
        return new(days.Any(d => d.Any(m => !Register.TookPart(m))) ? Outcome.LeftEarly : Outcome.Attended);
    }

    /// <summary>What the rule is handed of a booking.</summary>
    public sealed record Seen(BookingState State, string? Because, DateTime? ConfirmedAt, DateTime? ReceivedAt, string? NoticeChannel, IReadOnlyList<SessionSeen> Sessions);

    /// <summary>One session; no mark where the register says nothing yet.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct SessionSeen(DateOnly Date, Mark? Mark);

    /// <summary>What happened, in the words of <see cref="ChargeFacts"/>.</summary>
    public sealed record Facts(Outcome Outcome)
    {
        public LondonTime? CancelledAt { get; init; }

        public NoticeChannel? Channel { get; init; }

        public IReadOnlyList<int> DaysAbsent { get; init; } = [];
    }
}
