namespace GoldenThread.People;

/// <summary>Keeps passwords as slow hashes. The web application brings ASP.NET Core Identity's; the library has no reference to it.</summary>
public interface IPasswords
{
    /// <summary>The hash of a password nobody has: checked when there is no account, so that the answer takes the same time.</summary>
    string Decoy { get; }

    string Hash(string password);

    /// <summary>Whether the password is right, and whether its hash should be made anew with today's strength.</summary>
    (bool Right, bool Renew) Check(string hash, string password);
}
