using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>When the strategy was agreed, runs and is looked at again, as exact as it prints it.</summary>
[Carried("author", "consultation", "agreed_by", "review_trigger", "guidance_editions")]
public sealed record StrategyDates : IChecked
{
    public required Setting<PartialDate> Start { get; init; }

    public required Setting<PartialDate> End { get; init; }

    public required Setting<PartialDate> Agreed { get; init; }

    public required Setting<PartialDate> VisionUntil { get; init; }

    public required Setting<PartialDate> ReviewPrinted { get; init; }

    public required Setting<Period> ReviewCycle { get; init; }

    [RefersTo("groups", "roles")]
    public required Setting<string> ReviewedBy { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs() =>
        DateOrder.Check(Start.Is(out var start) ? start : null, "start", End.Is(out var end) ? end : null, "end");
}
