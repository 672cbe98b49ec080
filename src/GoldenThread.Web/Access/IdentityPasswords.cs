using GoldenThread.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GoldenThread.Web.Access;

/// <summary>Passwords kept by ASP.NET Core Identity's hasher: PBKDF2 with HMAC-SHA512, a salt each, 210,000 rounds.</summary>
public sealed class IdentityPasswords : IPasswords
{
    private const int Rounds = 210_000;

    // The hasher never looks at the account that it is handed.
    private static readonly Account _nobody = new() { Id = Guid.Empty, Email = "", EmailKey = "", SecurityStamp = "", MadeAt = DateTime.MinValue };

    private static readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    private static readonly Lazy<string> _decoy = new(() => _hasher.HashPassword(_nobody, Secret.New()));

    public string Decoy => _decoy.Value;

    public string Hash(string password) => _hasher.HashPassword(_nobody, password);

    public (bool Right, bool Renew) Check(string hash, string password) => _hasher.VerifyHashedPassword(_nobody, hash, password) switch
    {
        PasswordVerificationResult.Success => (true, false),
        PasswordVerificationResult.SuccessRehashNeeded => (true, true),
        _ => (false, false),
    };
}
