namespace GoldenThread.People;

/// <summary>What was typed about a post: the job, where, from when, and who manages it. The level is the manager's decision and may be left open.</summary>
public sealed record PostText(string? JobTitle, Guid AgencyId, DateOnly From, DateOnly? Until = null, string? StaffGroup = null, string? Level = null, string? LineManagerEmail = null, string? Team = null, bool Volunteer = false)
{
    internal PostText Taken(Typed typed)
    {
        typed.Check("from", From.Year >= 1950, "Enter the first day in the post, such as 1 9 2024.");
        return this with
        {
            JobTitle = typed.Must("jobTitle", JobTitle, 150, "Enter the job title."),
            StaffGroup = typed.May("staffGroup", StaffGroup, 60),
            Level = typed.May("level", Level, 60),
            Team = typed.May("team", Team, 100),
            LineManagerEmail = typed.May("lineManagerEmail", LineManagerEmail, 320),
        };
    }
}
