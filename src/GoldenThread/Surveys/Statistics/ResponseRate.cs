namespace GoldenThread.Surveys.Statistics;

/// <summary>How many of those asked have answered, with the range that the true rate may lie in: Wilson's 95% interval .</summary>
public static class ResponseRate
{
    /// <summary>The rate and its interval; null when nobody was asked.</summary>
    public static Rate? Of(int answered, int asked)
    {
        if (asked <= 0) return null;
        var (n, p, z) = ((double)asked, (double)answered / asked, Distributions.Z975);
        var spread = 1 + (z * z / n);
        var middle = (p + (z * z / (2 * n))) / spread;
        var half = z / spread * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        // At none and all of them the ends are 0 and 1 exactly; arithmetic leaves a crumb.
        return new(answered, asked, p, answered == 0 ? 0 : middle - half, answered == asked ? 1 : middle + half);
    }
}

/// <summary>Answered of asked, the share, and the ends of its 95% interval.</summary>
public sealed record Rate(int Answered, int Asked, double Share, double Low, double High);
