namespace GoldenThread.Reviews;

/// <summary>The words of a finding as they can be kept; a finding is published or reported, so its day has come.</summary>
public sealed record FindingText(string Title, string Theme, string? Priority, string? Source, string? Summary)
{
    public static Result<FindingText> Take(RecordFinding.Request request, DateOnly today)
    {
        var typed = new Typed();
        var text = new FindingText(
            typed.Must("title", request.Title, 300, "Enter the title of the finding."),
            typed.Must("theme", request.Theme, 200, "Enter the theme: what the finding is about."),
            typed.May("priority", request.Priority, 60),
            typed.May("source", request.Source, 500),
            typed.May("summary", request.Summary, 4000));
        typed.Check("publishedOn", request.PublishedOn.Year >= 1990, "Enter the day it was published or reported, such as 26 5 2022.");
        if (typed.No is { } no) return no;
        return request.PublishedOn > today ? Refusals.PublishedAhead : text;
    }
}
