using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs.Tariffs;

/// <summary>What can be wrong with a table as a whole: rows that overlap, and tables that point at each other in a circle.</summary>
internal static class TableCheck
{
    public static IEnumerable<Wrong> Of(ChargingPolicy policy)
    {
        foreach (var (key, table) in Tables(policy))
            foreach (var rows in Written(table))
                foreach (var wrong in Overlaps(key, rows)) yield return wrong;
        foreach (var start in Enum.GetValues<ChargeTable>())
            if (Targets(policy.Table(start)).SelectMany(t => Targets(policy.Table(t)).Append(t)).Contains(start))
                yield return new(Foundation.Names.Code(start), "it points at itself in a circle", "Write amounts in one of the tables.");
    }

    private static IEnumerable<(string Key, Setting<IReadOnlyList<PriceRow>> Table)> Tables(ChargingPolicy policy) =>
    [
        ("attendance_fees", policy.AttendanceFees),
        ("late_cancellation", policy.LateCancellation),
        ("non_attendance", policy.NonAttendance),
    ];

    private static IEnumerable<IReadOnlyList<PriceRow>> Written(Setting<IReadOnlyList<PriceRow>> table) =>
        new[] { table.Stated, table.Reading, table.Local }.OfType<Given<IReadOnlyList<PriceRow>>>().Select(g => g.Value);

    private static IEnumerable<Wrong> Overlaps(string key, IReadOnlyList<PriceRow> rows)
    {
        for (var i = 1; i < rows.Count; i++)
            for (var before = 0; before < i; before++)
                if (rows[before].Asks.Equals(rows[i].Asks))
                    yield return new(key, $"rows {before + 1} and {i + 1} are for the same, so the second never counts", "Take one out, or say what sets them apart.");
    }

    private static IEnumerable<ChargeTable> Targets(Setting<IReadOnlyList<PriceRow>> table) => Written(table).SelectMany(rows => rows).Select(r => r.As).OfType<ChargeTable>();
}
