using GoldenThread.Framework;
using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>How a share is said: always n of N, a shade that follows what is missing, nothing that points at somebody.</summary>
public static class CoverageWords
{
    /// <summary>The shade of a cell: 1 where nearly all are in date, 5 where fewest are.</summary>
    public static int Shade(Coverage count) => (count.Share ?? 1) switch { >= 0.95 => 1, >= 0.85 => 2, >= 0.75 => 3, >= 0.6 => 4, _ => 5 };

    public static string Percent(Coverage count) => $"{Math.Floor((count.Share ?? 0) * 100):0}%";

    /// <summary>"78% to 88%": the range the true share may lie in.</summary>
    public static string Interval(Coverage count) =>
        ResponseRate.Of(count.InDate, count.Asked) is { } rate ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rate.Low * 100:0}% to {rate.High * 100:0}%") : "";
}
