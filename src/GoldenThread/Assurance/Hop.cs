namespace GoldenThread.Assurance;

/// <summary>One hop of a thread on a day: its state, since when, in words, and its gap if it has one.</summary>
public sealed record Hop(HopKind Kind, HopState State, DateOnly? From, string Words, Gap? Gap)
{
    /// <summary>When it has to be there; null when nothing says so yet.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>What is missing, since when and why; for agencies not reached also how many.</summary>
public sealed record Gap(GapCode Code, DateOnly Since, string What, string Why, int Agencies)
{
    /// <summary>Whole days that the gap has stood open.</summary>
    public int DaysOn(DateOnly day) => day.DayNumber - Since.DayNumber;
}

public enum HopKind
{
    Need,
    Response,
    Reach,
    Learning,
    Practice,
    Embedding,
    Outcome,
}

public enum HopState
{
    Holds,
    InPart,
    Gap,
    NotDue,
}

public enum GapCode
{
    NoNeed,
    NoResponse,
    AgencyNotReached,
    NoFollowUp,
    NoEvidence,
    NoOutcomeMeasure,
}
