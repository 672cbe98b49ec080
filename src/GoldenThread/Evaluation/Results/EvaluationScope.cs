using GoldenThread.Data;
using GoldenThread.Programme;

namespace GoldenThread.Evaluation.Results;

/// <summary>What results are of: one event, one course, or every event of a programme year.</summary>
public sealed record EvaluationScope
{
    private EvaluationScope()
    {
    }

    public Guid? EventId { get; private init; }

    public Guid? CourseId { get; private init; }

    /// <summary>The year that begins in April.</summary>
    public int? Year { get; private init; }

    /// <summary>Figures over several events may give one of them away; those of one cannot.</summary>
    public bool IsOfSeveral => EventId is null;

    public static EvaluationScope OfEvent(Guid id) => new() { EventId = id };

    public static EvaluationScope OfCourse(Guid id) => new() { CourseId = id };

    public static EvaluationScope OfYear(int year) => new() { Year = year };

    /// <summary>The programme year that a day lies in.</summary>
    public static int YearOf(DateOnly day) => day.Month < 4 ? day.Year - 1 : day.Year;

    internal IQueryable<Event> Events(Db db)
    {
        var all = db.Events.Where(e => e.State == EventState.Published);
        if (EventId is { } id) return all.Where(e => e.Id == id);
        if (CourseId is { } course) return all.Where(e => e.CourseId == course);
        var (from, until) = (new DateOnly(Year!.Value, 4, 1), new DateOnly(Year.Value + 1, 3, 31));
        return all.Where(e => e.LastDay >= from && e.LastDay <= until);
    }
}
