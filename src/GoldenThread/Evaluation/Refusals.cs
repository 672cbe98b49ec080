namespace GoldenThread.Evaluation;

/// <summary>Every no of pledges and of what is asked after an event.</summary>
internal static class Refusals
{
    public static Refusal DidNotCome { get; } = new("did_not_attend", "A pledge is made by somebody who came to the event.");

    public static Refusal NotYet { get; } = new("event_not_yet", "The event has not been yet.");

    public static Refusal NoPledgesHere { get; } = new("no_pledges_here", "This course does not ask for pledges.");

    public static Refusal EnoughPledges { get; } = new("enough_pledges", $"You have written down {Pledging.MostEach} things for this event. Do those first.");

    public static Refusal AlreadyReturned { get; } = new("already_returned", "You have told us already what came of this pledge. Thank you.");
}
