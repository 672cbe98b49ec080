using GoldenThread.Programme.Courses;

namespace GoldenThread.Web.Pages.Programme;

/// <summary>Evaluation steps in words.</summary>
public static class StepWords
{
    public static string Of(string code) => code == CourseCodes.PledgeStep ? "A pledge" : char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');

    public static string? More(string code) => code == CourseCodes.PledgeStep ? "Whoever comes says what they will do, and tells us what came of it" : null;
}
