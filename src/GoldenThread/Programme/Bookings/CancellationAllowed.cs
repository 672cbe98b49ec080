namespace GoldenThread.Programme.Bookings;

/// <summary>Whether a place can be given up, by whom and until when. Whether it costs something is another question, answered by the notice.</summary>
public static class CancellationAllowed
{
    /// <summary>Null when it is allowed. Times are London's wall clock.</summary>
    public static Refusal? Decide(Asked asked)
    {
        if (asked.State is BookingState.Cancelled or BookingState.Substituted or BookingState.Lapsed) return Refusals.NotLive;
        if (asked.CheckedIn) return Refusals.CheckedIn;
        if (asked.ReceivedAt > asked.Now) return Refusals.ReceivedInFuture;
        if (asked.ReceivedAt < asked.Now && asked.ReceivedAt < asked.MadeAt) return Refusals.ReceivedBeforeBooked;
        if (asked.State == BookingState.Confirmed && asked.Accepts is { Count: > 0 } accepted && asked.NoticeChannel is { } channel && !accepted.Contains(channel, StringComparer.Ordinal))
            return Refusals.NotNotice(accepted, asked.NoticeTo);
        if (asked.ReceivedAt >= asked.Begins) return Refusals.BegunCannotCancel;
        if (asked.ByOfficer) return null;
        if (asked.Now >= asked.Begins) return Refusals.BegunCannotCancel;
        if (asked.State == BookingState.Confirmed && asked.SelfCancelDays is { } days
            && DateOnly.FromDateTime(asked.Now) > DateOnly.FromDateTime(asked.Begins).AddDays(-days)) return Refusals.TooLateToCancelAlone(days);
        return null;
    }

    /// <summary>What is asked.</summary>
    /// <param name="State">Where the booking stands.</param>
    /// <param name="MadeAt">When it was made.</param>
    /// <param name="Begins">When the event begins.</param>
    /// <param name="Now">This moment.</param>
    /// <param name="ReceivedAt">When notice was received; it may have been entered later.</param>
    /// <param name="NoticeChannel">How notice was given; null when an officer takes the place back without notice.</param>
    /// <param name="Accepts">The ways that count here; empty or null when the partnership has not said.</param>
    /// <param name="NoticeTo">Where notice goes.</param>
    /// <param name="SelfCancelDays">People may cancel alone until this many days before; null is until it begins.</param>
    /// <param name="ByOfficer">An officer records it, also after the event when notice came before.</param>
    public sealed record Asked(
        BookingState State, DateTime MadeAt, DateTime Begins, DateTime Now, DateTime ReceivedAt, string? NoticeChannel,
        IReadOnlyCollection<string>? Accepts, string? NoticeTo, int? SelfCancelDays, bool ByOfficer)
    {
        /// <summary>The register shows that the person has come.</summary>
        public bool CheckedIn { get; init; }
    }
}
