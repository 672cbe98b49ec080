using GoldenThread.Assurance;
using GoldenThread.Web.Ui;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>The eight knots of a thread as they are drawn: the finding and its seven hops.</summary>
public static class Knots
{
    public static IReadOnlyList<Knot> Of(GatheredThread thread)
    {
        var finding = new Knot("finding", "Finding", HopState.Holds, "Holds", FindingWords.Kind(thread.Finding.Kind), London.SayShort(thread.Finding.PublishedOn)) { IsSplit = false };
        return [finding, .. thread.Hops.Select(h => new Knot(Names.Code(h.Kind), h.Kind.ToString(), h.State, Tag(h), h.Words, When(h))
        {
            // A gap for some agencies only: the line parts and goes on.
            IsSplit = h is { Kind: HopKind.Reach, State: HopState.Gap } && thread.Facts.Agencies.Any(a => a.Reached),
        })];
    }

    /// <summary>"Holds", "Holds in part", "Gap: 1 agency", "Not due yet".</summary>
    public static string Tag(Hop hop) => hop.State switch
    {
        HopState.Holds => "Holds",
        HopState.InPart => "Holds in part",
        HopState.Gap => GapWords.Tag(hop.Gap!),
        _ => "Not due yet",
    };

    private static string When(Hop hop) => hop switch
    {
        { From: { } from } => London.SayShort(from),
        { DueOn: { } due, State: HopState.Gap } => $"due by {London.SayShort(due)}",
        { DueOn: { } due } => $"due {London.SayShort(due)}",
        _ => "",
    };
}

/// <summary>One knot: where it leads, its name, its state in words, a figure and a day.</summary>
public sealed record Knot(string Anchor, string Name, HopState State, string Tag, string Figure, string When)
{
    public required bool IsSplit { get; init; }

    /// <summary>A whole gap: nothing comes beyond it on this hop.</summary>
    public bool IsWholeGap => State == HopState.Gap && !IsSplit;

    public string StatusKind => State switch { HopState.Holds => "holds", HopState.InPart => "part", HopState.Gap => "break", _ => "later" };
}
