using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging;

/// <summary>The kinds of event a charge can be asked for: ours, and the words a policy adds.</summary>
public static class EventKinds
{
    private static readonly string[] _ours = ["course", "seminar", EventFacts.Elearning];

    public static IReadOnlyList<string> Of(ChargingPolicy policy)
    {
        Setting<IReadOnlyList<PriceRow>>[] tables = [policy.AttendanceFees, policy.LateCancellation, policy.NonAttendance];
        return [.. _ours.Concat(tables.SelectMany(t => t.Or([])).SelectMany(r => r.Events)).Distinct()];
    }
}
