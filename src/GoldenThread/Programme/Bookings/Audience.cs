namespace GoldenThread.Programme.Bookings;

/// <summary>Whether a course is meant for the person who books it. A mismatch warns; it refuses where the partnership keeps courses to their audience. What is not known never refuses.</summary>
public static class Audience
{
    /// <summary>Fits, or what does not.</summary>
    public static Fit Of(Asked course, Has person, bool refuses)
    {
        var groups = GroupFits(course, person);
        var level = LevelFits(course, person);
        if (groups == false || level == false)
        {
            var words = course.Words is { } forWhom ? $"This course is for: {forWhom}." : "This course is for other people than your job shows.";
            return new(refuses ? Fitting.Refused : Fitting.Warned, words);
        }

        return groups == null && level == null && (course.Groups.Count > 0 || course.Level is not null)
            ? new(Fitting.Unknown, "Your record does not show a level or group, so we cannot tell whether this course is meant for you. Your manager can say.")
            : new(Fitting.Fits, null);
    }

    private static bool? GroupFits(Asked course, Has person)
    {
        if (course.Groups.Count == 0) return null;
        string?[] known = [person.Group, person.Level];
        if (known.All(k => k is null)) return null;
        return known.Any(k => k is not null && course.Groups.Contains(k, StringComparer.Ordinal));
    }

    /// <summary>By the groups the level is for, where the partnership counts by groups; else nobody below the level.</summary>
    private static bool? LevelFits(Asked course, Has person)
    {
        if (course.Level is null) return null;
        if (person.Level == course.Level) return true;
        if (course.LevelGroups.Count > 0 && person.Group is { } group) return course.LevelGroups.Contains(group, StringComparer.Ordinal);
        if (course.LevelOrder is { } asked && person.LevelOrder is { } has) return has >= asked;
        return null;
    }

    /// <summary>Who a course is for.</summary>
    /// <param name="Level">The pack's code of its level.</param>
    /// <param name="LevelOrder">Where that level stands among the others.</param>
    /// <param name="LevelGroups">The staff groups the pack gives that level to.</param>
    /// <param name="Groups">The groups the course itself names; empty is everybody.</param>
    /// <param name="Words">For whom, in words.</param>
    public sealed record Asked(string? Level, int? LevelOrder, IReadOnlyCollection<string> LevelGroups, IReadOnlyCollection<string> Groups, string? Words);

    /// <summary>What the post of the person shows.</summary>
    public sealed record Has(string? Group, string? Level, int? LevelOrder);

    public sealed record Fit(Fitting Fitting, string? Words);
}

public enum Fitting
{
    Fits,
    Unknown,
    Warned,
    Refused,
}
