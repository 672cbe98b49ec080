using GoldenThread.Reviews;

namespace GoldenThread.Assurance;

/// <summary>A finding with everything that hangs on it, as it stands on a day: the records for the page, the facts for the rule, and the hops.</summary>
public sealed record GatheredThread(Finding Finding, ThreadFacts Facts, IReadOnlyList<Hop> Hops)
{
    public IReadOnlyList<ThreadNeed> Needs { get; init; } = [];

    public IReadOnlyList<ThreadResponse> Responses { get; init; } = [];

    public IReadOnlyList<ThreadEvent> Events { get; init; } = [];

    /// <summary>The askings whose answers are compared with those before the events.</summary>
    public IReadOnlyList<PairedAsking> PairedWaves { get; init; } = [];

    /// <summary>The first hop that is broken, or null when the thread holds so far.</summary>
    public Hop? FirstBreak => BrokenThread.FirstBreak(Hops);

    /// <summary>An officer decided that nothing has to be learnt: the thread ends at once, whole.</summary>
    public bool EndsWithoutNeed => Facts.NoNeedOn is not null && Facts.NeedOn is null;

    /// <summary>Who sees to it: the owner of the first need that has one.</summary>
    public ThreadNeed? Owned => Needs.FirstOrDefault(n => n.OwnerId is not null);
}

/// <summary>A need raised from the finding.</summary>
public sealed record ThreadNeed(Guid Id, string Title, DateOnly RaisedOn, GoldenThread.Needs.NeedStatus Status, Guid? OwnerId, string? OwnerName);

/// <summary>A method chosen to answer one of the needs.</summary>
public sealed record ThreadResponse(Guid Id, Guid NeedId, GoldenThread.Needs.ResponseMethod Method, string Why, DateOnly ChosenOn, string? AnswerKind, Guid? AnswerId, string? AnswerTitle);

/// <summary>An event that answers the finding, directly or as a running of a course that does.</summary>
public sealed record ThreadEvent(Guid Id, Guid CourseId, string Title, DateOnly FirstDay, DateOnly LastDay, int Booked, int Attended);
