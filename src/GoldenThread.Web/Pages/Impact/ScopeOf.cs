using GoldenThread.Evaluation.Results;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>What the address asks results of: an event, a course, or a year; the year that is running where it names none.</summary>
public static class ScopeOf
{
    public static EvaluationScope? Read(Guid? eventId, Guid? courseId, int? year, DateOnly today) => (eventId, courseId, year) switch
    {
        ({ } e, null, null) => EvaluationScope.OfEvent(e),
        (null, { } c, null) => EvaluationScope.OfCourse(c),
        (null, null, { } y) => y is > 2000 and < 2100 ? EvaluationScope.OfYear(y) : null,
        (null, null, null) => EvaluationScope.OfYear(EvaluationScope.YearOf(today)),
        _ => null,
    };

    /// <summary>The same as a query.</summary>
    public static string Query(EvaluationScope scope) => scope.EventId is { } e ? $"?event={e}" : scope.CourseId is { } c ? $"?course={c}" : $"?year={scope.Year}";
}
