using GoldenThread.Programme;

namespace GoldenThread.Web.Pages.Programme.Registers;

/// <summary>Marks as trainers say them.</summary>
public static class RegisterWords
{
    public static string Of(Mark mark) => mark switch
    {
        Mark.Attended => "here",
        Mark.Late => "late",
        Mark.Absent => "not here",
        Mark.LeftEarly => "left early",
        Mark.TurnedAway => "turned away",
        Mark.Substituted => "substituted",
        Mark.WalkIn => "walked in",
        _ => "not marked",
    };
}
