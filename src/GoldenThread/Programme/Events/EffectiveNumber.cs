namespace GoldenThread.Programme.Events;

/// <summary>How many organisations an event has in effect: ten places of one and one of another are nearer to one than to two. One divided by the sum of the squared shares (the inverse Simpson index).</summary>
public static class EffectiveNumber
{
    /// <summary>0 when nobody is there; never more than the number of organisations.</summary>
    public static double Of(IEnumerable<int> people)
    {
        var counts = people.Where(n => n > 0).Select(n => (double)n).ToList();
        if (counts.Count == 0) return 0;
        var all = counts.Sum();
        return 1 / counts.Sum(n => n / all * (n / all));
    }
}
