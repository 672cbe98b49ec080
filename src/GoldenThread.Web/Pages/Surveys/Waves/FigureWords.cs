using System.Globalization;

namespace GoldenThread.Web.Pages.Surveys.Waves;

/// <summary>How figures are said: no more digits than they can bear.</summary>
public static class FigureWords
{
    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    public static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>With its sign, and a true minus.</summary>
    public static string Signed(double value) => value.ToString("+0.00;\u22120.00;0.00", CultureInfo.InvariantCulture);

    public static string P(double p) => p < 0.001 ? "under 0.001" : p.ToString("0.000", CultureInfo.InvariantCulture);
}
