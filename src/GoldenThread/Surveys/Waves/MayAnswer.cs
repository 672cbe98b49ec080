namespace GoldenThread.Surveys;

/// <summary>Whether a form can be answered by its link on a day: while the wave is open, once, and not when the invitation was taken back.</summary>
public static class MayAnswer
{
    public static Refusal? Decide(WaveState state, bool answered, bool withdrawn) =>
        answered ? Refusals.AlreadyAnswered
        : withdrawn ? Refusals.InvitationWithdrawn
        : state == WaveState.NotYet ? Refusals.NotOpenYet
        : state == WaveState.Closed ? Refusals.Closed
        : null;
}
