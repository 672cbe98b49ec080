using GoldenThread.Evaluation;
using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Pledges;

/// <summary>What came of a pledge, in words.</summary>
public static class PledgeWords
{
    public static IReadOnlyList<Choice> Outcomes { get; } =
    [
        new(nameof(PledgeOutcome.Done), "I did it"),
        new(nameof(PledgeOutcome.PartlyDone), "I did part of it"),
        new(nameof(PledgeOutcome.NotDone), "I have not done it"),
        new(nameof(PledgeOutcome.NoLongerPossible), "It is no longer possible", "You have moved, or the work has changed"),
    ];

    public static string Of(PledgeOutcome outcome) => outcome switch
    {
        PledgeOutcome.Done => "Done",
        PledgeOutcome.PartlyDone => "Partly done",
        PledgeOutcome.NotDone => "Not done",
        _ => "No longer possible",
    };

    /// <summary>How it stands: the kind for a status, and the words.</summary>
    public static (string? Kind, string Words) Status(Pledge pledge, DateOnly today) => pledge.Outcome switch
    {
        { } outcome => (outcome == PledgeOutcome.Done ? "ok" : null, Of(outcome)),
        null when pledge.By <= today => ("due", "Tell us what came of it"),
        _ => (null, $"By {London.SayShort(pledge.By)}"),
    };
}
