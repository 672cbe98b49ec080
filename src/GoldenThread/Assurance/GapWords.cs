namespace GoldenThread.Assurance;

/// <summary>Gaps in words.</summary>
public static class GapWords
{
    /// <summary>"No need raised".</summary>
    public static string Short(GapCode code) => code switch
    {
        GapCode.NoNeed => "No need raised",
        GapCode.NoResponse => "No response",
        GapCode.AgencyNotReached => "Agency not reached",
        GapCode.NoFollowUp => "No follow-up answers",
        GapCode.NoEvidence => "No evidence",
        _ => "No outcome measure",
    };

    /// <summary>The tag beside a hop: "Gap: 1 agency", "Gap: no measure".</summary>
    public static string Tag(Gap gap) => gap.Code switch
    {
        GapCode.NoNeed => "Gap: no need",
        GapCode.NoResponse => "Gap: no response",
        GapCode.AgencyNotReached => gap.Agencies == 1 ? "Gap: 1 agency" : $"Gap: {gap.Agencies} agencies",
        GapCode.NoFollowUp => "Gap: no answers",
        GapCode.NoEvidence => "Gap: no evidence",
        _ => "Gap: no measure",
    };
}
