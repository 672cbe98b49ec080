using System.Runtime.InteropServices;

namespace GoldenThread.Framework.Standings;

/// <summary>The dates that a standing follows from; stored as they are, and never the standing itself.</summary>
/// <param name="FirstBy">By when somebody new must have done it; null where no date is set.</param>
/// <param name="MetOn">When it was shown last, so that it counts; null while it is not.</param>
/// <param name="MetUntil">The last day for which that counts; null where it lasts.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DueDates(DateOnly? FirstBy, DateOnly? MetOn, DateOnly? MetUntil)
{
    /// <summary>The last good day; null where nothing ever falls due.</summary>
    public DateOnly? By => MetOn is null ? FirstBy : MetUntil is not { } until ? null : FirstBy > until ? FirstBy : until;
}
