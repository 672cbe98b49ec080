namespace GoldenThread.People.Imports;

/// <summary>Rows that a file gives twice, and addresses or staff numbers that it gives to two people.</summary>
internal static class RepeatedRows
{
    /// <summary>The rows that stand; the others become lines with their reason.</summary>
    public static IReadOnlyList<TakenRow> LeaveOut(IReadOnlyList<TakenRow> rows, List<PlannedLine> lines)
    {
        var byEmail = new Dictionary<string, List<TakenRow>>(rows.Count, StringComparer.Ordinal);
        var byNumber = new Dictionary<(Guid, string), string>(rows.Count);
        var stand = new List<TakenRow>(rows.Count);
        foreach (var row in rows)
        {
            var before = byEmail.GetValueOrDefault(row.EmailKey);
            var code = before is null ? null
                : !MatchPeople.CanBeSame(row.Named, before[0].Named) ? "address_twice"
                : before.Exists(b => b.AgencyId == row.AgencyId && b.JobKey == row.JobKey && b.From == row.From) ? "row_twice"
                : null;
            if (row.StaffNumber is { } number && code is null && !byNumber.TryAdd((row.AgencyId, number), row.EmailKey) && byNumber[(row.AgencyId, number)] != row.EmailKey) code = "number_twice";
            if (code is not null)
            {
                lines.Add(PlannedLine.Aside(row, LineKind.Bad, code, ImportWords.Of(code), []));
                continue;
            }

            stand.Add(row);
            if (before is null) byEmail[row.EmailKey] = [row];
            else before.Add(row);
        }

        return stand;
    }
}
