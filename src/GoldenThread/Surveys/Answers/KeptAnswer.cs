namespace GoldenThread.Surveys;

/// <summary>One answer as it is kept, in the column that fits its kind.</summary>
public abstract class KeptAnswer : IOwned
{
    public const int LongestText = AnswerShape.LongestLong;

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ResponseId { get; init; }

    public required Guid ItemId { get; init; }

    public int? Number { get; init; }

    public string? Choice { get; init; }

    public List<string> Choices { get; init; } = [];

    public DateOnly? Day { get; init; }

    public bool NotMyRole { get; init; }

    public string? Text { get; init; }

    /// <summary>Whether a text may be seen by others; null where there is none.</summary>
    public TextState? TextState { get; set; }
}

/// <summary>Free text is read by one officer before anybody else sees it: it may name a child or tell of harm.</summary>
public enum TextState
{
    Unread,
    Shown,
    Hidden,
}
