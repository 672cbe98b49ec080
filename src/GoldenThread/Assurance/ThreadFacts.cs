namespace GoldenThread.Assurance;

/// <summary>Everything that is known of a finding's thread on a day; the rule reads this and nothing else.</summary>
public sealed record ThreadFacts
{
    /// <summary>The day the finding was published; every limit that runs from the finding counts from here.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Set when an officer decided that no learning is needed: the thread ends there, whole.</summary>
    public DateOnly? NoNeedOn { get; init; }

    /// <summary>The day the first need was raised.</summary>
    public DateOnly? NeedOn { get; init; }

    /// <summary>The day the first response was chosen.</summary>
    public DateOnly? ResponseOn { get; init; }

    /// <summary>Each agency that the finding concerns.</summary>
    public IReadOnlyList<AgencyFacts> Agencies { get; init; } = [];

    public LearningFacts Learning { get; init; } = new();

    public PracticeFacts Practice { get; init; } = new();

    public IReadOnlyList<OutcomeFacts> Outcomes { get; init; } = [];
}

/// <summary>How one agency stands.</summary>
public sealed record AgencyFacts(Guid AgencyId, string Name)
{
    /// <summary>Persons of the agency marked attended on an answering event, by the post they held that day.</summary>
    public int Attended { get; init; }

    public DateOnly? FirstReachedOn { get; init; }

    public bool BriefingAcknowledged { get; init; }

    /// <summary>The day of the next answering event on which somebody of the agency has a place.</summary>
    public DateOnly? BookedFor { get; init; }

    public int? Headcount { get; init; }

    public Embedded Embedded { get; init; } = Embedded.NoReply;

    public DateOnly? EvidenceOn { get; init; }

    public bool Reached => Attended > 0 || BriefingAcknowledged;
}

/// <summary>What answers before and after say.</summary>
public sealed record LearningFacts
{
    public int Attended { get; init; }

    public int Paired { get; init; }

    public int Unpaired { get; init; }

    /// <summary>The last day on which an answer could have come in; null while no scale has been asked.</summary>
    public DateOnly? AskedOn { get; init; }
}

/// <summary>What people say they did.</summary>
public sealed record PracticeFacts
{
    /// <summary>People who wrote down what they would do.</summary>
    public int Pledged { get; init; }

    /// <summary>Of those, asked what came of it.</summary>
    public int Reminded { get; init; }

    /// <summary>Of those who pledged, people who told what came of it.</summary>
    public int Returned { get; init; }

    /// <summary>Of those who told, people who did it.</summary>
    public int DidIt { get; init; }

    public int DidPartly { get; init; }

    /// <summary>People asked by a follow-up or about a pledge.</summary>
    public int Asked { get; init; }

    /// <summary>People who answered either.</summary>
    public int Answered { get; init; }

    /// <summary>The day the first follow-up fell due.</summary>
    public DateOnly? DueOn { get; init; }

    public DateOnly? LastAnswerOn { get; init; }
}

/// <summary>One measure of what got better.</summary>
public sealed record OutcomeFacts(string Name, DateOnly NamedOn, bool HasBaseline, bool HasAfter, bool Better);

/// <summary>What an agency can show. An action done never counts; evidence counts once somebody outside the agency has accepted it.</summary>
public enum Embedded
{
    NoReply,
    NotEvidenced,
    Partly,
    Embedded,
}
