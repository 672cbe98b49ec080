namespace GoldenThread.Partnerships.Packs;

/// <summary>What a course that somebody took part in, or did not, earns: the one place that says whether there is a certificate. Where a pack has no certificate rule, full attendance earns one.</summary>
public static class CertificateRule
{
    /// <param name="policy">The certificate section of the pack in force when the place was confirmed.</param>
    /// <param name="part">How much of the course it was.</param>
    /// <param name="formReturned">Whether the person has returned the evaluation form.</param>
    /// <param name="released">Whether an officer has released it without the form.</param>
    public static CertificateAnswer Decide(CertificatePolicy policy, TookPart part, bool formReturned = false, bool released = false) => part switch
    {
        TookPart.Substituted => No("substituted", "A colleague came instead; the certificate is theirs."),
        TookPart.Absent => No("absent", "The register says that the course was not attended."),
        TookPart.TurnedAway => No("turned_away", "The register says: arrived too late and was turned away."),
        TookPart.LeftEarly => No("left_early", Names(policy, WithheldWhen.LeftEarly) ? "This partnership gives no certificate to those who leave early." : "The register says: left early. A certificate needs full attendance."),
        TookPart.SomeDays => No("incomplete", "Not every day was attended. A certificate needs the whole course."),
        _ when policy.Condition.Or(CertificateCondition.FullAttendance) == CertificateCondition.EvaluationFormReturned && !formReturned && !released =>
            new(CertificateVerdict.AfterEvaluation, "form_missing", "The certificate is released when the evaluation form is returned. The partnership's team can release it without."),
        _ => new(CertificateVerdict.Allowed, "full_attendance", "Attended in full."),
    };

    private static CertificateAnswer No(string code, string why) => new(CertificateVerdict.Refused, code, why);

    private static bool Names(CertificatePolicy policy, WithheldWhen when) => policy.WithheldWhen.Is(out var named) && named.Contains(when);
}

/// <summary>How much of a course somebody took part in.</summary>
public enum TookPart
{
    Whole,
    SomeDays,
    LeftEarly,
    TurnedAway,
    Absent,
    Substituted,
}

/// <summary>Whether there is a certificate, with a code and the reason in words.</summary>
public sealed record CertificateAnswer(CertificateVerdict Verdict, string Code, string Why);

public enum CertificateVerdict
{
    Allowed,
    AfterEvaluation,
    Refused,
    NotYet,
}
