namespace GoldenThread.Evaluation.Results;

/// <summary>Which events' answers stay out of a figure over several events: where the events that are too small to be shown alone have too few answers together, taking the shown events away from the whole would show them (security goal T5).</summary>
public static class Subtraction
{
    /// <summary>The parts to leave out: all that are hidden alone, when together they come to less than may be shown.</summary>
    public static IReadOnlyList<T> LeftOut<T>(IReadOnlyList<(T Part, int Answered)> parts, int fewest)
    {
        var least = Math.Max(fewest, SmallNumbers.Inside);
        var hidden = parts.Where(p => p.Answered > 0 && p.Answered < least).ToList();
        return hidden.Sum(p => p.Answered) >= least ? [] : hidden.ConvertAll(p => p.Part);
    }
}
