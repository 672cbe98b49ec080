using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>The years from 1 April to choose from.</summary>
public static class ReportYears
{
    /// <summary>This year and the three before.</summary>
    public static IReadOnlyList<Choice> Before(DateOnly today) =>
        [.. Enumerable.Range(0, 4).Select(back => (today.Month >= 4 ? today.Year : today.Year - 1) - back).Select(y => new Choice($"{y}", $"April {y} to March {y + 1}"))];
}
