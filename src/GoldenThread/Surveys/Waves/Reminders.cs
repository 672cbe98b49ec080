namespace GoldenThread.Surveys;

/// <summary>When somebody who has not answered is reminded, and when we stop: after so many times, when they say so, when the wave closes .</summary>
public static class Reminders
{
    public static bool IsDue(Wave wave, Invitation invitation, DateOnly today)
    {
        if (wave.On(today) != WaveState.Open || invitation.Answered || invitation.Withdrawn || invitation.NoMoreReminders) return false;
        if (invitation.Reminders >= wave.RemindAtMost) return false;
        var last = invitation.LastRemindedOn ?? (invitation.InvitedOn > wave.OpensOn ? invitation.InvitedOn : wave.OpensOn);
        return today.DayNumber - last.DayNumber >= wave.RemindEveryDays;
    }
}
