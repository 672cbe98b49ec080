using GoldenThread.Needs;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>Responses as a person says them, and where their answers stand.</summary>
public static class ResponseWords
{
    public static string Of(ResponseMethod method) => method switch
    {
        ResponseMethod.Elearning => "E-learning",
        ResponseMethod.PracticeWeek => "Practice week",
        _ => method.ToString(),
    };

    public static string Path(string kind) => kind switch { "course" => "courses", "event" => "events", "briefing" => "briefings", _ => kind };
}
