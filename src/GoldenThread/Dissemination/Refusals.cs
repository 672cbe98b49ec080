namespace GoldenThread.Dissemination;

/// <summary>Every no of briefings.</summary>
internal static class Refusals
{
    public static Refusal PartMissing(string part) => new("part_missing", $"A briefing has seven parts. Write something under “{part}”.", RefusalKind.Rule);

    public static Refusal TitleMissing { get; } = new("title_missing", "Give the briefing a title.", RefusalKind.Rule);

    public static Refusal AlreadyIssued { get; } = new("already_issued", "This briefing has been issued; its text stays as it was read. Write a new one to say something else.");

    public static Refusal NotIssued { get; } = new("not_issued", "This briefing has not been issued yet.");

    public static Refusal NobodyToSendTo { get; } = new("no_agency", "Choose at least one organisation to send it to.", RefusalKind.Rule);

    public static Refusal AlreadyAcknowledged { get; } = new("already_acknowledged", "Your organisation has acknowledged this briefing already.");

    public static Refusal HowUsedMissing { get; } = new("how_used_missing", "Say how it was used: in a team meeting, in supervision, or otherwise.", RefusalKind.Rule);
}
