using GoldenThread.Partnerships;

namespace GoldenThread.Framework.Standings;

/// <summary>Where a post stands in the framework: all that decides what is asked of it.</summary>
public sealed record Placed
{
    public string? StaffGroup { get; init; }

    /// <summary>What the manager decided.</summary>
    public string? Level { get; init; }

    public string? TargetGroup { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public Sector? Sector { get; init; }
}
