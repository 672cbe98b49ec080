namespace GoldenThread.Partnerships;

/// <summary>Which year of contributions a day falls in: years begin on 1 April .</summary>
public static class FundingYear
{
    /// <summary>The year in which its 1 April falls: 31 March 2027 is still the year from 2026.</summary>
    public static int Of(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    /// <summary>"1 April 2026 to 31 March 2027".</summary>
    public static string Say(int yearFrom) => $"1 April {yearFrom} to 31 March {yearFrom + 1}";
}
