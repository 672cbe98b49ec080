using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging;

/// <summary>Until when cancelling costs nothing, and what that rests on.</summary>
public sealed record LastFreeCancellation
{
    /// <summary>The last free moment; null when the pack sets none or the calendar does not reach it.</summary>
    public LondonTime? By { get; init; }

    /// <summary>Only after this moment is a charge proposed by itself; between the two an officer decides. Null: at once after <see cref="By"/>.</summary>
    public LondonTime? AutomaticAfter { get; init; }

    /// <summary>The notice asked for.</summary>
    public Period? Notice { get; init; }

    public Basis? Basis { get; init; }

    /// <summary>The number of the open question when the pack's word is doubtful.</summary>
    public string? Ambiguity { get; init; }

    /// <summary>The ways that count as notice and where to write; null when the pack names none.</summary>
    public CancellationChannel? Channel { get; init; }

    /// <summary>The path of the value this partnership has not set.</summary>
    public string? Unset { get; init; }

    /// <summary>The event lies outside the years of the bank holiday calendar.</summary>
    public bool OutsideCalendar { get; init; }

    /// <summary>The sentence people read on events, bookings and in mail.</summary>
    public string Sentence
    {
        get
        {
            if (Unset is not null) return "Last free cancellation: not set by this partnership.";
            if (By is not { } by) return "The last free cancellation cannot be worked out yet: the bank holidays of that year are not known.";
            var asked = $"You can cancel free of charge until {London.Say(by.Day, by.Time)}: {Notice} before the first day{How}.";
            return AutomaticAfter is { } automatic && automatic > by
                ? $"{asked} After that an officer decides; a charge is proposed without that only after {London.Say(automatic.Day, automatic.Time)}."
                : asked;
        }
    }

    private string How => Channel switch
    {
        { To: { } to } channel => $", {channel.Said} to {to}",
        { } channel => $", {channel.Said}",
        null => "",
    };
}
