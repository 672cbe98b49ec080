namespace GoldenThread.Web.Access;

/// <summary>What is said to somebody whose roles wait until more than a password was shown.</summary>
public static class HeldRoles
{
    public static string? Words(Visit visit) => visit.SignedIn is { Held: { Count: > 0 } held }
        ? $"What you may do as {string.Join(" and ", held.Select(r => RoleWords.Of(r).ToLowerInvariant()))} begins once you have set up a sign-in code and used it."
        : null;
}
