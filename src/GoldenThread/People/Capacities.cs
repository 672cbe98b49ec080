namespace GoldenThread.People;

/// <summary>Who may be given the capacity of Lead or Delegated Safeguarding Partner: somebody of a statutory partner, in a partnership whose policy makes the distinction.</summary>
public static class Capacities
{
    public static bool IsCapacity(Role role) => role is Role.LeadSafeguardingPartner or Role.DelegatedSafeguardingPartner;

    /// <summary>Why the capacity cannot be given; null when it can, and for every other role.</summary>
    /// <param name="named">The capacities the policy names, as codes; null where it names none.</param>
    public static Refusal? WhyNot(Role role, IReadOnlyCollection<string>? named, bool ofStatutoryPartner)
    {
        if (!IsCapacity(role)) return null;
        if (named is null || !named.Contains(Names.Code(role))) return Refusals.CapacityNotSet;
        return ofStatutoryPartner ? null : Refusals.NotOfStatutoryPartner;
    }
}
