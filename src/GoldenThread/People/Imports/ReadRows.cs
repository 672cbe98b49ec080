namespace GoldenThread.People.Imports;

/// <summary>Takes in the rows of a staff list one by one: every row is either taken whole or refused with its reason. Nothing is guessed (issue 4, bad input).</summary>
public static class ReadRows
{
    private const int YearsAhead = 1;

    /// <param name="Agency">The one agency of the file; null where each row names its own.</param>
    /// <param name="Agencies">Open agencies by folded name.</param>
    /// <param name="Levels">The policy's levels and target groups by what people write; null where the policy has none.</param>
    /// <param name="StaffGroups">The policy's staffing groups by what people write.</param>
    public sealed record Known(Guid? Agency, IReadOnlyDictionary<string, Guid> Agencies, IReadOnlyDictionary<string, string> Levels, IReadOnlyDictionary<string, string> StaffGroups, DateOnly Today);

    public static (IReadOnlyList<TakenRow> Taken, IReadOnlyList<RowNo> Bad) Take(Sheet sheet, IReadOnlyDictionary<ImportField, int> columns, Known known)
    {
        var (taken, bad) = (new List<TakenRow>(sheet.Rows.Count), new List<RowNo>());
        foreach (var row in sheet.Rows)
        {
            var reading = new Reading(new(row, sheet.Headers, columns), known);
            if (reading.Take() is { } one) taken.Add(one);
            else bad.Add(reading.No!);
        }

        return (taken, bad);
    }

    private sealed class Reading(RowCells<ImportField> cells, Known known)
    {
        private string _name = "", _email = "";

        public RowNo? No => cells.No is (var code, var words) ? new(cells.Number, code, words, _name, _email) : null;

        public TakenRow? Take()
        {
            if (!cells.IsWhole()) return null;

            var (first, last) = Names();
            var email = Text(ImportField.Email) ?? "";
            (_name, _email) = (Cut($"{first} {last}".Trim(), 210), Cut(email, 320));
            if (email.Length == 0) return Refuse("no_email", "The work e-mail address is missing. It tells one person from another.");
            if (!EmailShape.Is(email)) return Refuse("bad_email", $"“{Cut(email, 80)}” is not an e-mail address.");
            if (SharedMailbox.Is(email)) return Refuse("shared_mailbox", "This is an office’s mailbox, not one person’s. Give the person’s own work address.");
            if (first.Length == 0 || last.Length == 0) return Refuse("no_name", first.Length == 0 ? "The first name is missing." : "The last name is missing.");
            if (first.Length > 100 || last.Length > 100) return Refuse("too_long", "A name is longer than 100 characters.");
            if (Agency() is not { } agency) return null;
            if (Text(ImportField.JobTitle) is not { } job) return Refuse("no_job", "The job title is missing.");
            if (job.Length > 150) return Refuse("too_long", "The job title is longer than 150 characters.");
            if (Text(ImportField.StaffNumber) is { Length: > 50 }) return Refuse("too_long", "The staff number is longer than 50 characters.");
            if (Text(ImportField.Team) is { Length: > 100 }) return Refuse("too_long", "The team is longer than 100 characters.");
            if (!Coded(ImportField.Level, known.Levels, "level", out var level) || !Coded(ImportField.StaffGroup, known.StaffGroups, "staffing group", out var group)) return null;
            if (!cells.Day(ImportField.From, "start", out var from) || !cells.Day(ImportField.Until, "leaving", out var until)) return null;
            if (from < new DateOnly(1950, 1, 1)) return Refuse("start_too_early", "The start date is before 1950.");
            if (from > known.Today.AddYears(YearsAhead)) return Refuse("start_too_late", $"The start date lies more than a year ahead ({from:d MMMM yyyy}).");
            if (until < from) return Refuse("ends_before_start", "The leaving date is before the start date.");
            if (Text(ImportField.LineManager) is { } manager && !EmailShape.Is(manager)) return Refuse("bad_manager", $"The line manager has to be an e-mail address; “{Cut(manager, 80)}” is none.");
            if (Account.KeyOf(Text(ImportField.LineManager) ?? "") == Account.KeyOf(email)) return Refuse("own_manager", "Nobody is their own line manager.");
            if (Roles() is { Length: > 400 }) return Refuse("too_long", "The roles are longer than 400 characters.");
            return new(cells.Number, email, first, last, agency, job, Text(ImportField.StaffNumber), Text(ImportField.Team), group, level, Roles(), Text(ImportField.LineManager), from, until);
        }

        private (string First, string Last) Names()
        {
            var (first, last) = (Text(ImportField.FirstName), Text(ImportField.LastName));
            if (first is null && last is null && Text(ImportField.FullName) is { } full)
            {
                if (full.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma) (last, first) = (full[..comma].Trim(), full[(comma + 1)..].Trim());
                else if (full.LastIndexOf(' ') is > 0 and var gap) (first, last) = (full[..gap].Trim(), full[(gap + 1)..].Trim());
                else last = full;
            }

            return (first ?? "", last ?? "");
        }

        private Guid? Agency()
        {
            if (Text(ImportField.Agency) is not { } name)
            {
                if (known.Agency is null) Refuse("no_agency", "The organisation is missing.");
                return known.Agency;
            }

            if (!known.Agencies.TryGetValue(SpokenName.Fold(name), out var agency))
            {
                Refuse("unknown_agency", $"There is no organisation “{Cut(name, 100)}” here, or it has left. Write the name as it stands in the list of organisations.");
                return null;
            }

            if (known.Agency is { } one && agency != one)
            {
                Refuse("other_agency", "The row is about another organisation than the one this file is for.");
                return null;
            }

            return agency;
        }

        private string? Roles() => Text(ImportField.SectorRoles) is { } text
            ? string.Join(' ', text.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(r => r.ToLowerInvariant().Replace(' ', '_')).Distinct())
            : null;

        private bool Coded(ImportField field, IReadOnlyDictionary<string, string> codes, string what, out string? code)
        {
            code = null;
            if (Text(field) is not { } text || codes.TryGetValue(SpokenName.Fold(text), out code)) return true;
            Refuse($"unknown_{what.Replace(' ', '_')}", $"This partnership’s policy has no {what} “{Cut(text, 60)}”.");
            return false;
        }

        private string? Text(ImportField field) => cells.Text(field);

        private TakenRow? Refuse(string code, string words)
        {
            cells.Refuse(code, words);
            return null;
        }

        private static string Cut(string text, int most) => CellText.Cut(text, most);
    }
}
