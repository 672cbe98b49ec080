using GoldenThread.Surveys;
using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Evaluation.Results;

/// <summary>What an evaluation found, each figure with how many it rests on.</summary>
public sealed record EvaluationReport
{
    public required string Title { get; init; }

    public required EvaluationScope Scope { get; init; }

    public required int Events { get; init; }

    public required SetResultRules.Rules Rules { get; init; }

    public required IReadOnlyList<StepResult> Steps { get; init; }

    /// <summary>Change of the same people; scores given before and scores remembered apart.</summary>
    public required IReadOnlyList<PairedResults.ItemChange> Changes { get; init; }

    /// <summary>Empty where the partnership asks nothing before.</summary>
    public required IReadOnlyList<Baselines.ByRoute> Came { get; init; }

    public required bool AsksBefore { get; init; }

    /// <summary>Null where the partnership names no levels.</summary>
    public required IReadOnlyList<Rung>? Ladder { get; init; }

    /// <summary>Anonymous askings are reported apart, each by itself.</summary>
    public required IReadOnlyList<Anonymous> AnonymousAskings { get; init; }

    /// <summary>In a year: response by course.</summary>
    public required IReadOnlyList<OfCourse> Courses { get; init; }

    public sealed record Anonymous(Guid WaveId, string Title, string About);

    public sealed record OfCourse(Guid Id, string Title, int Events, int Asked, int Answered, Rate? Rate);
}

/// <summary>One step of the model: how many of how many, by agency too, and the spread of every answer.</summary>
public sealed record StepResult
{
    public required string Step { get; init; }

    public required Rate? Rate { get; init; }

    public required int Asked { get; init; }

    public required int Answered { get; init; }

    public required Publication.Verdict Verdict { get; init; }

    /// <summary>Answers of events too small to be told, which the whole would give away.</summary>
    public required int LeftOut { get; init; }

    public required IReadOnlyList<QuestionResult> Questions { get; init; }

    public required IReadOnlyList<ByAgency> Agencies { get; init; }

    /// <summary>By the answers to each scale: what its mean would be if the silent had all chosen one end or the other.</summary>
    public required IReadOnlyList<(string Words, SilentBounds.Range Range)> Bounds { get; init; }

    public required IReadOnlyList<BiasBy> Bias { get; init; }

    public required SampleSize.Advice Advice { get; init; }

    public sealed record ByAgency(string? Agency, int Asked, int Answered, Rate? Rate);

    public sealed record BiasBy(string By, ResponseBias.Panel Panel);
}
