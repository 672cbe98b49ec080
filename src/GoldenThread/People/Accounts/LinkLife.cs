namespace GoldenThread.People.Accounts;

/// <summary>What a request for a link is answered with, and how long the link lives. Whoever asked sees the same whatever is decided here (security goal Z16).</summary>
public static class LinkLife
{
    /// <summary>More in a day would be a way to fill somebody's mailbox.</summary>
    public const int MostADay = 5;

    public static TimeSpan Of(LinkKind kind) => kind == LinkKind.ResetPassword ? TimeSpan.FromHours(1) : TimeSpan.FromHours(24);

    /// <param name="HasAccount">An account signs in with the address.</param>
    /// <param name="CanSignIn">That account is not disabled and has a password.</param>
    /// <param name="AskedToday">How often a link was asked for this address within a day, this time included.</param>
    public static LinkAnswer Decide(LinkKind kind, bool hasAccount, bool canSignIn, int askedToday) => (kind, hasAccount, canSignIn) switch
    {
        _ when askedToday > MostADay => LinkAnswer.Nothing,
        (LinkKind.Register, true, true) => LinkAnswer.SayThereIsAccount,
        (LinkKind.Register, true, false) => LinkAnswer.Nothing,
        (LinkKind.Register, false, _) => LinkAnswer.Link,
        (LinkKind.ResetPassword, true, true) => LinkAnswer.Link,
        (LinkKind.ChangeEmail, false, _) => LinkAnswer.Link,
        _ => LinkAnswer.Nothing,
    };
}

public enum LinkAnswer
{
    Nothing,
    Link,

    /// <summary>A mail that they can sign in already.</summary>
    SayThereIsAccount,
}
