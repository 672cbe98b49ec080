using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging;

/// <summary>Whether a rule is for an organisation. A size nobody has given does not fit: an exemption by size has to be shown.</summary>
internal static class WhoFits
{
    /// <param name="who">Whom the rule is for.</param>
    /// <param name="org">The organisation.</param>
    /// <param name="schools">Whether the same table names schools; where it does not, a school is read as a relevant agency.</param>
    public static bool Is(Who who, OrganisationFacts org, bool schools) =>
        (who.Kinds.Count == 0 || who.Kinds.Contains(org.Kind == LegalKind.School && !schools ? LegalKind.RelevantAgency : org.Kind))
        && (who.BasedInArea is null || who.BasedInArea == org.BasedInArea)
        && (who.ServesArea is null || who.ServesArea == org.ServesArea)
        && (who.BasedInOrServesArea is null || who.BasedInOrServesArea == (org.BasedInArea || org.ServesArea))
        && (who.Contributes is null || who.Contributes == org.Contributes)
        && (who.GivesTrainers is null || who.GivesTrainers == org.GivesTrainers)
        && (who.TurnoverFrom is null || org.TurnoverPence >= who.TurnoverFrom.Value.Pence)
        && (who.TurnoverUnder is null || org.TurnoverPence < who.TurnoverUnder.Value.Pence)
        && (who.StaffFrom is null || org.StaffCount >= who.StaffFrom)
        && (who.StaffUpTo is null || org.StaffCount <= who.StaffUpTo);

    /// <summary>Any of them.</summary>
    public static bool Any(IReadOnlyList<Who> all, OrganisationFacts org)
    {
        var schools = false;
        for (var i = 0; i < all.Count; i++) schools |= all[i].Kinds.Contains(LegalKind.School);
        for (var i = 0; i < all.Count; i++)
            if (Is(all[i], org, schools)) return true;
        return false;
    }
}
