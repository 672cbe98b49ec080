using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme;

/// <summary>What follows from the register for a certificate, decided once. Where a pack has no certificate rule, full attendance earns one.</summary>
public static class CertificateAllowed
{
    /// <param name="policy">The certificate section of the pack in force when the place was confirmed.</param>
    /// <param name="state">The booking's state.</param>
    /// <param name="marks">The standing mark of each session, in order; null where none stands.</param>
    /// <param name="formReturned">Whether the person has returned the evaluation form.</param>
    /// <param name="released">Whether an officer has released it without the form.</param>
    public static CertificateAnswer Decide(CertificatePolicy policy, BookingState state, IReadOnlyList<Mark?> marks, bool formReturned, bool released)
    {
        if (state == BookingState.Substituted) return No("substituted", "A colleague came instead; the certificate is theirs.");
        if (marks.Count == 0 || marks.Any(m => m is null)) return new(CertificateVerdict.NotYet, "register_open", "The register is not complete yet.");
        if (marks.All(m => m is Mark.Absent or Mark.Substituted)) return No("absent", "The register says that the course was not attended.");
        if (marks.Contains(Mark.TurnedAway)) return No("turned_away", "The register says: arrived too late and was turned away.");
        if (marks.Contains(Mark.LeftEarly)) return No("left_early", Names(policy, WithheldWhen.LeftEarly) ? "This partnership gives no certificate to those who leave early." : "The register says: left early. A certificate needs full attendance.");
        if (marks.Any(m => !Register.TookPart(m!.Value))) return No("incomplete", "Not every day was attended. A certificate needs the whole course.");
        if (policy.Condition.Or(CertificateCondition.FullAttendance) == CertificateCondition.EvaluationFormReturned && !formReturned && !released)
            return new(CertificateVerdict.AfterEvaluation, "form_missing", "The certificate is released when the evaluation form is returned. The partnership's team can release it without.");
        return new(CertificateVerdict.Allowed, "full_attendance", "Attended in full.");
    }

    private static CertificateAnswer No(string code, string why) => new(CertificateVerdict.Refused, code, why);

    private static bool Names(CertificatePolicy policy, WithheldWhen when) => policy.WithheldWhen.Is(out var named) && named.Contains(when);
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
