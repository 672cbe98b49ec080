using System.Globalization;
using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>Where a mean stands on the drawn scale.</summary>
public static class ChangeShape
{
    private const double Wide = 138;

    public static string X(double mean, ScaleEnds scale) =>
        (6 + (Wide * (mean - scale.Min) / Math.Max(scale.Max - scale.Min, 1))).ToString("0.#", CultureInfo.InvariantCulture);
}
