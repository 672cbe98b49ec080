using GoldenThread.People.Imports;

namespace GoldenThread.Web.Pages.Directory.Imports;

/// <summary>How an import's states, kinds of line and fields are spoken of.</summary>
public static class ImportPageWords
{
    public static string Of(ImportState state) => state switch
    {
        ImportState.AwaitingColumns => "Waits for its columns",
        ImportState.Previewed => "Looked at, not applied",
        ImportState.Applied => "Applied",
        _ => "Taken back",
    };

    public static string Of(LineKind kind) => kind switch
    {
        LineKind.Add => "New",
        LineKind.Change => "Changed",
        LineKind.Move => "Moves here",
        LineKind.Leaver => "Leaves",
        LineKind.EndOfMove => "Ends by moving",
        LineKind.Review => "To be looked at",
        LineKind.Conflict => "Contradicts",
        _ => "Cannot be read",
    };

    public static string Of(ImportField field) => field switch
    {
        ImportField.Email => "Work e-mail address",
        ImportField.FirstName => "First name",
        ImportField.LastName => "Last name",
        ImportField.FullName => "Whole name",
        ImportField.Agency => "Organisation",
        ImportField.JobTitle => "Job title",
        ImportField.StaffNumber => "Staff number",
        ImportField.Team => "Team or site",
        ImportField.StaffGroup => "Staffing group",
        ImportField.Level => "Level or target group",
        ImportField.SectorRoles => "Roles beside the job",
        ImportField.LineManager => "Line manager’s e-mail address",
        ImportField.From => "Start date",
        _ => "Leaving date",
    };

    /// <summary>What a line changes, field by field.</summary>
    public static IReadOnlyList<string> Changes(ImportLine line)
    {
        var (was, becomes) = (LineState.From(line.Was), LineState.From(line.Becomes));
        var said = new List<string>();
        if (becomes.Person is { } person && was.Person is { } before)
        {
            Say("Name", before.Name, person.Name);
            Say("E-mail", before.Email, person.Email);
        }

        if (becomes.Post is { } post)
        {
            var old = was.Post;
            Say("Job", old?.JobTitle, post.JobTitle);
            Say("Staff number", old?.StaffNumber, post.StaffNumber);
            Say("Team", old?.Team, post.Team);
            Say("Staffing group", old?.StaffGroup, post.StaffGroup);
            Say("Level", old?.Level, post.Level);
            Say("Roles", old?.Roles, post.Roles);
            if (old is not null && old.LineManagerId != post.LineManagerId) said.Add("Another line manager");
            Say("From", old is null ? null : London.SayShort(old.From), London.SayShort(post.From));
            Say("Until", old?.Until is { } ended ? London.SayShort(ended) : null, post.Until is { } until ? London.SayShort(until) : null);
        }

        return said;

        void Say(string what, string? old, string? now)
        {
            if ((old ?? "") != (now ?? "")) said.Add(string.IsNullOrEmpty(old) ? $"{what}: {now}" : $"{what}: {old} → {(string.IsNullOrEmpty(now) ? "none" : now)}");
        }
    }
}
