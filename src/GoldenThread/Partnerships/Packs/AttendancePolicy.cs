using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>What is expected of those who have a place, and who watches over it.</summary>
public sealed record AttendancePolicy
{
    public required Setting<string> Policy { get; init; }

    public required Setting<string> FullAttendance { get; init; }

    public required Setting<string> Late { get; init; }

    public required Setting<string> EarlyLeaving { get; init; }

    [RefersTo("groups", "roles")]
    public required Setting<string> MonitoredBy { get; init; }

    public required Setting<IReadOnlyList<string>> AnalysisBy { get; init; }

    [RefersTo("groups", "roles")]
    public required Setting<string> ReportedTo { get; init; }

    [RefersTo("groups", "roles")]
    public required Setting<string> EscalationTo { get; init; }

    /// <summary>No strategy gives one, and none may be made up (A-ALL-03).</summary>
    public required Setting<string> EscalationThreshold { get; init; }

    public string? Note { get; init; }
}
