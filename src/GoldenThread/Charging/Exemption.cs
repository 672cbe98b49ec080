using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging;

/// <summary>Whether a reason frees from the charge for a lost place: one the pack knows, with the manager's word for it (R-130, A-WAR-11).</summary>
internal static class Exemption
{
    /// <summary>True: nothing is charged. A reason left to an officer, or one that does not count, is noted on the sheet.</summary>
    public static bool Frees(Working w)
    {
        if (w.Facts.Exemption is not { } given) return false;
        if (!w.Policy.Exemptions.Is(out var known))
        {
            w.NotSet(w.Policy.Exemptions.Path);
            w.ExemptionFails = "This partnership has not set for which reasons a charge is waived.";
            return false;
        }

        if (known.FirstOrDefault(r => r.Reason == given.Reason) is not { } rule) w.ExemptionFails = "The reason given is not one for which this partnership waives a charge.";
        else if (!given.ManagerVerified) w.ExemptionFails = "The reason given does not count until the line manager's verification is attached.";
        else return Prevails(w, rule);
        return false;
    }

    private static bool Prevails(Working w, ExemptionRule rule)
    {
        var setting = w.Policy.ExemptionPrevails;
        // Only a policy that says both has the key; elsewhere a known reason simply counts.
        var prevails = setting.Is(out var says) ? says : setting.Reading is null;
        if (!setting.IsSet && !prevails) w.NotSet(setting.Path);
        if (prevails && rule.Effect == ExemptionEffect.NoCharge) return true;
        w.AtDiscretion = true;
        return false;
    }
}
