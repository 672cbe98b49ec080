using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>One asking: when, whom, about what.</summary>
public sealed record EvaluationStep : IChecked
{
    public required string Code { get; init; }

    public required Setting<StepTrigger> Trigger { get; init; }

    /// <summary>How long after the trigger.</summary>
    public required Setting<Period> Delay { get; init; }

    /// <summary>The strategy says "approximately".</summary>
    public bool Approx { get; init; }

    public required Setting<IReadOnlyList<Respondent>> Respondents { get; init; }

    public required Setting<StepScope> Scope { get; init; }

    public required Setting<bool> Mandatory { get; init; }

    public required Setting<IReadOnlyList<string>> Asks { get; init; }

    public Setting<string> ReviewedBy { get; init; } = Setting.Open<string>("reviewed_by");

    public required Setting<IReadOnlyList<int>> Kirkpatrick { get; init; }

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Kirkpatrick.Is(out var levels) && levels.Any(l => l is < 1 or > 5)) yield return NoSuchLevel("kirkpatrick");
    }

    internal static Wrong NoSuchLevel(string key) => new(key, "levels of evaluation run from 1 to 5", "1 reaction, 2 learning, 3 behaviour, 4 results, 5 return on investment.");
}

public enum StepTrigger
{
    BeforeEvent,
    DuringEvent,
    SessionEnd,
    EventEnd,
    AfterDelivery,
    BeforeAndAfterDelivery,
    PracticeWeek,
    Ongoing,
}

public enum Respondent
{
    Participant,
    Manager,
    Trainer,
    Observer,
    ServiceUser,
    Workforce,
}

public enum StepScope
{
    AllCourses,
    AllEvents,
    AllParticipants,
    EverySession,
    SelectedCourses,
    EachPracticeWeek,
}
