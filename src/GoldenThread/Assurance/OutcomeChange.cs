namespace GoldenThread.Assurance;

/// <summary>Whether an outcome measure got better: the share after against the share before, in the direction that is better for children.</summary>
public static class OutcomeChange
{
    public static OutcomeFacts Of(OutcomeMeasure measure)
    {
        var before = Share(measure.BeforeCount, measure.BeforeOf);
        var after = Share(measure.AfterCount, measure.AfterOf);
        var better = before is { } b && after is { } a && (measure.HigherIsBetter ? a > b : a < b);
        return new(measure.Name, London.DateOf(measure.NamedAt), before is not null, after is not null, better);
    }

    private static double? Share(int? count, int? of) => count is { } c && of is > 0 and var n ? (double)c / n : null;
}
