namespace GoldenThread.Reviews;

/// <summary>How far the first half of a finding's thread has come: from the finding to what answers it.</summary>
public enum FirstHalf
{
    NoNeedYet,
    NoLearningNeeded,
    NoResponseYet,
    Answered,
    Closed,
}

/// <summary>Decides it from what hangs on a finding.</summary>
public static class FirstHalves
{
    public static FirstHalf Of(bool saidNoNeed, int needs, int openNeeds, int responses) => (needs, openNeeds, responses) switch
    {
        (0, _, _) => saidNoNeed ? FirstHalf.NoLearningNeeded : FirstHalf.NoNeedYet,
        (_, 0, _) => FirstHalf.Closed,
        (_, _, 0) => FirstHalf.NoResponseYet,
        _ => FirstHalf.Answered,
    };

    public static string Say(FirstHalf stands) => stands switch
    {
        FirstHalf.NoNeedYet => "No need raised yet",
        FirstHalf.NoLearningNeeded => "No learning needed",
        FirstHalf.NoResponseYet => "Nothing answers it yet",
        FirstHalf.Answered => "Answered",
        _ => "Closed on evidence",
    };
}
