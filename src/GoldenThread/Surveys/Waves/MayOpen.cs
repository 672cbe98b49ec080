namespace GoldenThread.Surveys;

/// <summary>Whether an asking may be opened like this: what must know who answered is named, what anybody may answer is anonymous, and its days make sense (design of anonymous answers).</summary>
public static class MayOpen
{
    public const int LongestDays = 400;

    public static Refusal? Decide(OpenWave.Request asked, DateOnly today)
    {
        if (asked.Kind == WaveKind.Anonymous && (asked.PairedWithId is not null || asked.RemindAtMost > 0 || asked.GatesCertificate)) return Refusals.MustBeNamed;
        if (asked.Kind == WaveKind.Named && asked.OpenLink) return Refusals.OpenLinkMustBeAnonymous;
        if (asked.ClosesOn < asked.OpensOn || asked.ClosesOn < today) return Refusals.ClosesBeforeItOpens;
        if (asked.ClosesOn.DayNumber - asked.OpensOn.DayNumber > LongestDays) return Refusals.OpenTooLong(LongestDays);
        return asked is { RemindEveryDays: < 1 } or { RemindAtMost: < 0 or > 10 } ? Refusals.RemindersOutOfReason : null;
    }
}
