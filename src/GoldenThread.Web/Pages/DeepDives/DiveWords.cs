using GoldenThread.Evaluation.DeepDives;

namespace GoldenThread.Web.Pages.DeepDives;

/// <summary>Deep dives in words.</summary>
public static class DiveWords
{
    public static string With(InterviewWith with) => with == InterviewWith.Participant ? "The participant" : "Their manager";

    public static string State(InterviewState state) => state switch
    {
        InterviewState.ToBeHeld => "To be held",
        InterviewState.Held => "Held",
        InterviewState.Declined => "Declined",
        _ => "Not reached",
    };

    public static string Mode(InterviewMode mode) => mode switch { InterviewMode.Telephone => "By telephone", InterviewMode.Video => "On screen", _ => "Face to face" };
}
