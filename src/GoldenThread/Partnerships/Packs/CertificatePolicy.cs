namespace GoldenThread.Partnerships.Packs;

/// <summary>When a certificate is given and when it is withheld.</summary>
public sealed record CertificatePolicy
{
    public required Setting<string> Issued { get; init; }

    public required Setting<CertificateCondition> Condition { get; init; }

    public required Setting<IReadOnlyList<WithheldWhen>> WithheldWhen { get; init; }

    public required Setting<bool> RenewalShown { get; init; }

    /// <summary>An officer may release one without the condition.</summary>
    public Setting<bool> OfficerOverride { get; init; } = Setting.Open<bool>("officer_override");

    public string? Note { get; init; }

    /// <summary>Nothing is set: where no pack has been adopted.</summary>
    public static CertificatePolicy Silent { get; } = new()
    {
        Issued = Setting.Open<string>("certificates.issued"),
        Condition = Setting.Open<CertificateCondition>("certificates.condition"),
        WithheldWhen = Setting.Open<IReadOnlyList<WithheldWhen>>("certificates.withheld_when"),
        RenewalShown = Setting.Open<bool>("certificates.renewal_shown"),
    };
}

public enum CertificateCondition
{
    FullAttendance,
    EvaluationFormReturned,
}

public enum WithheldWhen
{
    LeftEarly,
    TurnedAway,
    Absent,
    AbsentPart,
}
