namespace GoldenThread.People.Accounts;

/// <summary>Roles that count only while whoever holds them has shown more than a password: those that open review cases and young people's words, and those that say who may do what. No strategy sets it; the list follows from the rights.</summary>
public static class SecondFactor
{
    private static readonly Right[] _guarded = [Right.ReadReview, Right.WriteReviewPart, Right.LeadReview, Right.ReadVoice, Right.WriteVoice, Right.ManageGrants, Right.ManagePeople, Right.SeeAccessLog];

    // A young person comes through the forum worker, and opens nobody's words but their own.
    private static readonly HashSet<Role> _roles = [.. _guarded.SelectMany(r => AccessRules.All[r].To.Select(t => t.Role)).Except([Role.YoungPerson, Role.Practitioner])];

    public static bool IsNeededFor(Role role) => _roles.Contains(role);

    /// <summary>Who is here without the roles that wait for it; the same where it was shown, and for programs, whose key is a proof of its own.</summary>
    public static SignedIn Hold(SignedIn who)
    {
        if (who.Proven || who.TokenId is not null || who.Person is not { } person || !person.Grants.Any(g => IsNeededFor(g.Role))) return who;
        return who with { Person = person with { Grants = [.. person.Grants.Where(g => !IsNeededFor(g.Role))] }, Held = [.. person.Grants.Select(g => g.Role).Where(IsNeededFor).Distinct()] };
    }
}
