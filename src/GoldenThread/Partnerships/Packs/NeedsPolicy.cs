using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>How the partnership learns what learning is needed, and where a need may come from .</summary>
[Carried("on_request", "cascade", "range", "themes_to", "topic_analysis", "learning_styles", "barriers", "gaps_raised_by", "response_decision")]
public sealed record NeedsPolicy
{
    public required Setting<string> AnalysisName { get; init; }

    public required Setting<Period> Cycle { get; init; }

    public required Setting<string> Method { get; init; }

    [RefersTo("groups", "roles")]
    public required Setting<string> LedBy { get; init; }

    public required Setting<string> Respondents { get; init; }

    [RefersTo("groups", "roles")]
    public required Setting<string> Champion { get; init; }

    /// <summary>A need must carry one of these.</summary>
    public required Setting<IReadOnlyList<NeedSource>> Sources { get; init; }

    public string? Note { get; init; }
}

public sealed record NeedSource
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    /// <summary>What it takes in: the kinds of finding ("national_review", "audit"), and "agency" for a gap an agency reports. Our reading, so that a need raised from one of them names its source by itself; the officer may choose another.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];
}
