using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging;

/// <summary>Everything a charge is decided from, beside the policy: the same facts always give the same answer.</summary>
public sealed record ChargeFacts
{
    public required EventFacts Event { get; init; }

    public required OrganisationFacts Organisation { get; init; }

    /// <summary>The day the place was confirmed; null: there never was one, only a turn in the queue.</summary>
    public required DateOnly? ConfirmedOn { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>When notice was received.</summary>
    public LondonTime? CancelledAt { get; init; }

    public NoticeChannel? Channel { get; init; }

    /// <summary>Days of the event that were missed: 1 is the first.</summary>
    public IReadOnlyList<int> DaysAbsent { get; init; } = [];

    public ExemptionFacts? Exemption { get; init; }

    /// <summary>The day the question is asked for.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>What is charged for: a course with its days, or a module of e-learning with its dates.</summary>
public sealed record EventFacts
{
    public const string Elearning = "elearning";

    /// <summary>course, seminar, elearning, or a word of the pack's own.</summary>
    public required string Kind { get; init; }

    public Mode Mode { get; init; }

    /// <summary>As the coordinator set it, never worked out from the clock (A-ALL-02).</summary>
    public EventLength Length { get; init; }

    public IReadOnlyList<EventDay> Days { get; init; } = [];

    public DateOnly? EnrolledOn { get; init; }

    public DateOnly? CompletedOn { get; init; }

    /// <summary>What a place on this very event costs, where it has a price of its own.</summary>
    public Money? FullPrice { get; init; }

    /// <summary>What was bought for this person: an interpreter.</summary>
    public Money ExtraCosts { get; init; }

    public bool IsElearning => Kind == Elearning;

    public LearningForm Form => IsElearning ? LearningForm.Elearning : Mode switch
    {
        Mode.Classroom => LearningForm.Classroom,
        Mode.Virtual => LearningForm.Virtual,
        _ => LearningForm.Online,
    };
}

/// <summary>One day of an event.</summary>
public sealed record EventDay(DateOnly Date, TimeOnly Start, TimeOnly End, EventLength Length = EventLength.FullDay)
{
    public int Minutes => (int)(End - Start).TotalMinutes;
}

/// <summary>The organisation as it was when the place was confirmed.</summary>
public sealed record OrganisationFacts
{
    public required LegalKind Kind { get; init; }

    public bool BasedInArea { get; init; }

    public bool ServesArea { get; init; }

    /// <summary>It pays into the partnership's budget .</summary>
    public bool Contributes { get; init; }

    public long? TurnoverPence { get; init; }

    public int? StaffCount { get; init; }

    public bool GivesTrainers { get; init; }

    /// <summary>Places earned by lending trainers and not used yet.</summary>
    public int FreePlaces { get; init; }

    /// <summary>It has this year's licence.</summary>
    public bool PaidForTheYear { get; init; }
}

/// <summary>The reason given for a lost place.</summary>
public sealed record ExemptionFacts(ExemptionReason Reason, bool ManagerVerified);

/// <summary>How it went.</summary>
public enum Outcome
{
    Attended,
    Cancelled,
    Absent,
    AbsentPart,
    LeftEarly,
    TurnedAwayLate,
    Substituted,

    /// <summary>E-learning finished.</summary>
    Completed,

    /// <summary>E-learning not finished.</summary>
    NotCompleted,
}
