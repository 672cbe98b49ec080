namespace GoldenThread.Evaluation.Results;

/// <summary>Who came without having answered beforehand, by the way their place came about: a missing baseline is counted and shown, not hidden .</summary>
public static class Baselines
{
    public static PlaceRoute RouteOf(bool hasBooking, bool walkedIn, bool waited, bool insteadOfAnother) =>
        !hasBooking || walkedIn ? PlaceRoute.WalkedIn
        : insteadOfAnother ? PlaceRoute.InsteadOfColleague
        : waited ? PlaceRoute.FromWaitingList
        : PlaceRoute.Booked;

    /// <summary>For every route that somebody came by: how many came, and how many of them had answered before.</summary>
    public static IReadOnlyList<ByRoute> Of(IEnumerable<(PlaceRoute Route, bool Answered)> came) =>
        [.. came.GroupBy(c => c.Route).OrderBy(g => g.Key).Select(g => new ByRoute(g.Key, g.Count(), g.Count(c => c.Answered)))];

    public sealed record ByRoute(PlaceRoute Route, int Came, int Answered)
    {
        public int Missing => Came - Answered;
    }
}

public enum PlaceRoute
{
    Booked,
    FromWaitingList,
    InsteadOfColleague,
    WalkedIn,
}
