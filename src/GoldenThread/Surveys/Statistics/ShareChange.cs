namespace GoldenThread.Surveys.Statistics;

/// <summary>How far one share lies from another that was found in other cases: the difference with Newcombe's hybrid score interval (method 10, 1998), for measures before and after .</summary>
public static class ShareChange
{
    /// <summary>Null where either rests on nothing.</summary>
    public static Difference? Of(int before, int ofBefore, int after, int ofAfter)
    {
        if (ResponseRate.Of(before, ofBefore) is not { } b || ResponseRate.Of(after, ofAfter) is not { } a) return null;
        var change = a.Share - b.Share;
        return new(change, change - Math.Sqrt(Square(a.Share - a.Low) + Square(b.High - b.Share)), change + Math.Sqrt(Square(a.High - a.Share) + Square(b.Share - b.Low)));
    }

    private static double Square(double x) => x * x;

    /// <summary>After less before, and the ends of its 95% interval.</summary>
    public sealed record Difference(double Change, double Low, double High);
}
