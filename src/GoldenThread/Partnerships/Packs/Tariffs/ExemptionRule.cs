namespace GoldenThread.Partnerships.Packs.Tariffs;

/// <summary>A reason for which a lost place is not charged.</summary>
public sealed record ExemptionRule
{
    public required ExemptionReason Reason { get; init; }

    public ExemptionEffect Effect { get; init; }

    /// <summary>The strategy's own word, and by when it must be told.</summary>
    public string? Words { get; init; }
}

public enum ExemptionReason
{
    SicknessOnTheDay,
    Exceptional,
}

public enum ExemptionEffect
{
    /// <summary>Nothing is charged.</summary>
    NoCharge,

    /// <summary>An officer may waive it.</summary>
    OfficerDecides,
}

/// <summary>What a reason needs before it counts.</summary>
public enum ExemptionProof
{
    LineManagerInWriting,
    LineManagerByPhoneAndInWriting,
    ApplicationInWriting,
}
