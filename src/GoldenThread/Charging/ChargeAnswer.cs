using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging;

/// <summary>What follows from the facts: what is owed or proposed, what an officer must decide, and what the partnership has not set.</summary>
public sealed record ChargeAnswer
{
    public required IReadOnlyList<ChargeLine> Lines { get; init; }

    public required CertificateAnswer Certificate { get; init; }

    public bool MustRepeatWholeCourse { get; init; }

    /// <summary>Paths of values that the answer needed and the pack leaves open.</summary>
    public required IReadOnlyList<string> Unset { get; init; }

    /// <summary>Null for e-learning, which has no first day.</summary>
    public LastFreeCancellation? LastFreeCancellation { get; init; }

    /// <summary>The sum of the amounts that are known.</summary>
    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + (line.Amount ?? Money.Zero));

    /// <summary>The most it may come to.</summary>
    public Money AtMost => Lines.Aggregate(Money.Zero, (sum, line) => sum + (line.Amount ?? line.UpTo ?? Money.Zero));
}

/// <summary>One thing charged, proposed or put to an officer, with what it rests on.</summary>
public sealed record ChargeLine
{
    public required ChargeCode Code { get; init; }

    /// <summary>Null where an officer decides.</summary>
    public Money? Amount { get; init; }

    /// <summary>The most an officer may charge; null where that is not known either.</summary>
    public Money? UpTo { get; init; }

    public required ChargeDecision Decision { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>The places of the policy that gave it.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    public required Because Because { get; init; }

    /// <summary>Why a reason that was given does not count; null when it does or none was given.</summary>
    public string? ExemptionFails { get; init; }

    public required ChargeFacts Facts { get; init; }

    public LastFreeCancellation? LastFree { get; init; }

    /// <summary>Why, in sentences for people.</summary>
    public string Sentence => ChargeWhy.Sentence(this);

    /// <summary>The same, citing the places of the policy it rests on.</summary>
    public string Why => ChargeWhy.Of(this);
}

/// <summary>A place in the policy: charging.late_cancellation, with its open question and note.</summary>
public sealed record Clause(string Path, string? Ambiguity, string? Note);

public enum ChargeCode
{
    AttendanceFee,
    LateCancellation,
    NonAttendance,
    DayAbsent,
    EarlyLeaving,
    TurnedAwayLate,
    ElearningNotCompleted,
}

public enum ChargeDecision
{
    /// <summary>A fee to attend: owed without anybody deciding.</summary>
    Automatic,

    /// <summary>An officer approves it.</summary>
    Proposed,

    /// <summary>An officer decides whether, and how much.</summary>
    OfficerDecides,
}

/// <summary>What happened that a line is about.</summary>
public enum Because
{
    Attends,
    FeeStands,
    FeeInDoubt,
    CancelledLate,
    CancelledBetween,
    NotNotice,
    Absent,
    LaterDaysMissed,
    FirstDayMissed,
    PartMissed,
    LeftEarly,
    TurnedAway,
    NotFinished,
    FinishedLate,
}
