using GoldenThread.Charging;

namespace GoldenThread.Web.Pages.Programme;

/// <summary>Says until when cancelling is free, and plainly when that moment has passed.</summary>
internal static class FreeUntilWords
{
    public static string Answer(LastFreeCancellation last, DateTime now) => last switch
    {
        { By: { } by } => HasPassed(last, now) ? $"Passed on {London.Say(by.Day, by.Time)}" : London.Say(by.Day, by.Time),
        { Unset: not null } => "Not set by this partnership",
        _ => "Not known yet",
    };

    /// <summary>The sentence beside it; null where there is nothing to add.</summary>
    public static string? Why(LastFreeCancellation last, DateTime now) =>
        last.Unset is not null ? null : HasPassed(last, now) ? $"Cancelling from now on may be charged. {last.Sentence.Replace("You can cancel", "It was possible to cancel", StringComparison.Ordinal)}" : last.Sentence;

    private static bool HasPassed(LastFreeCancellation last, DateTime now) => last.By is { } by && LondonTime.At(now) > by;
}
