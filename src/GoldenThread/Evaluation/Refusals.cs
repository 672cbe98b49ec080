namespace GoldenThread.Evaluation;

/// <summary>Every no of pledges and of what is asked after an event.</summary>
internal static class Refusals
{
    public static Refusal DidNotCome { get; } = new("did_not_attend", "A pledge is made by somebody who came to the event.");

    public static Refusal NotYet { get; } = new("event_not_yet", "The event has not been yet.");

    public static Refusal NoPledgesHere { get; } = new("no_pledges_here", "This course does not ask for pledges.");

    public static Refusal EnoughPledges { get; } = new("enough_pledges", $"You have written down {Pledging.MostEach} things for this event. Do those first.");

    public static Refusal AlreadyReturned { get; } = new("already_returned", "You have told us already what came of this pledge. Thank you.");

    public static Refusal FewestOutOfReason(int most) => new Refusal("fewest_out_of_reason", $"Show results from {SmallNumbers.Inside} to {most} answers on. Fewer than {SmallNumbers.Inside} could point at a person.", RefusalKind.Rule).At("fewestAnswers");

    public static Refusal ShareOutOfReason { get; } = new Refusal("share_out_of_reason", "Warn under a share from 0 to 100 percent; 0 never warns.", RefusalKind.Rule).At("sharePercent");

    public static Refusal CodebookFull(int most) => new("codebook_full", $"A codebook has at most {most} themes. Retire one that nobody needs.");

    public static Refusal ThemeTaken { get; } = new Refusal("theme_taken", "The codebook has a theme of this name.").At("name");

    public static Refusal NoSuchTheme { get; } = new("no_such_theme", "One of the themes is not in the codebook any more. Look at the list again.", RefusalKind.Rule);

    public static Refusal NoSuchHeading { get; } = new Refusal("no_such_heading", "Choose one of the partnership's headings, or the whole.", RefusalKind.Rule).At("heading");
}
