namespace GoldenThread.Dissemination;

/// <summary>Every no of briefings.</summary>
internal static class Refusals
{
    public static Refusal NobodyToSendTo { get; } = new("no_agency", "Choose at least one organisation to send it to.", RefusalKind.Rule);

    public static Refusal AlreadyAcknowledged { get; } = new("already_acknowledged", "Your organisation has acknowledged this briefing already.");
}
