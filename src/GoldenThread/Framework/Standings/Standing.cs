using System.Runtime.InteropServices;
namespace GoldenThread.Framework.Standings;

/// <summary>Where somebody stands on a day with what is asked of them. Published as codes.</summary>
public enum Standing
{
    /// <summary>Done, and not due for renewal soon.</summary>
    Current,

    /// <summary>Done, and to be renewed within 90 days.</summary>
    DueSoon,

    /// <summary>Asked, and the first date has not passed.</summary>
    InGrace,

    /// <summary>The date has passed.</summary>
    Overdue,

    /// <summary>The post has not begun.</summary>
    NotStarted,

    /// <summary>Asked, but the partnership sets no date.</summary>
    NoDateSet,

    /// <summary>Only asked if a manager decides so.</summary>
    NotAsked,
}

/// <summary>A standing with the date it hangs on: the last good day.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StandingBy(Standing Standing, DateOnly? By);
