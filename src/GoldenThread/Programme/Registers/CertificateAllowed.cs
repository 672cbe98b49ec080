using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme;

/// <summary>What follows from the register for a certificate: the marks say how much was attended, the pack's rule what that earns.</summary>
public static class CertificateAllowed
{
    /// <param name="policy">The certificate section of the pack in force when the place was confirmed.</param>
    /// <param name="state">The booking's state.</param>
    /// <param name="marks">The standing mark of each session, in order; null where none stands.</param>
    /// <param name="formReturned">Whether the person has returned the evaluation form.</param>
    /// <param name="released">Whether an officer has released it without the form.</param>
    /// <param name="completion">How much of the course counts as done.</param>
    public static CertificateAnswer Decide(CertificatePolicy policy, BookingState state, IReadOnlyList<Mark?> marks, bool formReturned, bool released, Completion completion = Completion.Whole)
    {
        if (state != BookingState.Substituted && (marks.Count == 0 || marks.Any(m => m is null)))
            return new(CertificateVerdict.NotYet, "register_open", "The register is not complete yet.");
        return CertificateRule.Decide(policy, state == BookingState.Substituted ? TookPart.Substituted : Part(marks, completion), formReturned, released);
    }

    private static TookPart Part(IReadOnlyList<Mark?> marks, Completion completion) =>
        marks.All(m => m is Mark.Absent or Mark.Substituted) ? TookPart.Absent
        : marks.Contains(Mark.TurnedAway) ? TookPart.TurnedAway
        : marks.Contains(Mark.LeftEarly) ? TookPart.LeftEarly
        : completion == Completion.Part && marks.Any(m => Register.TookPart(m!.Value)) ? TookPart.Whole
        : marks.Any(m => !Register.TookPart(m!.Value)) ? TookPart.SomeDays
        : TookPart.Whole;
}
