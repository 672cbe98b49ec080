using GoldenThread.People;
using GoldenThread.People.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GoldenThread.Web.Access;

/// <summary>What is asked of a device and how its answer is judged, by ASP.NET Core Identity's handler. The question travels in the form, sealed, for ten minutes.</summary>
public sealed class PasskeyQuestions : IDisposable
{
    private readonly PasskeyHandler<Account> _handler;
    private readonly UserManager<Account> _users;
    private readonly ITimeLimitedDataProtector _seal;

    public PasskeyQuestions(AccountStore store, IDataProtectionProvider protection, IServiceProvider services, ILogger<UserManager<Account>> log)
    {
        _users = new(store, Options.Create(new IdentityOptions()), new PasswordHasher<Account>(), [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), services, log);
        // The device must ask for a finger, a face or its own code, and know its owner by itself: then no address has to be typed, and nobody learns which exist.
        _handler = new(_users, Options.Create(new IdentityPasskeyOptions { UserVerificationRequirement = "required", ResidentKeyRequirement = "required" }));
        _seal = protection.CreateProtector("passkeys").ToTimeLimitedDataProtector();
    }

    /// <summary>The question, as the script hands it to the device, and its sealed half for the form.</summary>
    public sealed record Question(string Options, string State);

    public async Task<Question> ToAddAsync(Guid accountId, string email, string name, HttpContext http)
    {
        var made = await _handler.MakeCreationOptionsAsync(new() { Id = accountId.ToString(), Name = email, DisplayName = name }, http);
        return new(made.CreationOptionsJson, Seal(made.AttestationState));
    }

    public async Task<Question> ToSignInAsync(HttpContext http)
    {
        var made = await _handler.MakeRequestOptionsAsync(null, http);
        return new(made.RequestOptionsJson, Seal(made.AssertionState));
    }

    /// <summary>The passkey that a device made, for this account; null where it is none.</summary>
    public async Task<Passkey?> AddedAsync(Guid accountId, string? credential, string? state, HttpContext http)
    {
        if (credential is null || Open(state) is not { } question) return null;
        var judged = await _handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = question });
        return judged.Succeeded && judged.UserEntity.Id == accountId.ToString() ? AccountStore.Of(accountId, judged.Passkey) : null;
    }

    /// <summary>Whose device answered; null where the answer does not hold.</summary>
    public async Task<(Account Account, UserPasskeyInfo Key)?> AnsweredAsync(string? credential, string? state, HttpContext http)
    {
        if (credential is null || Open(state) is not { } question) return null;
        var judged = await _handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = question });
        return judged.Succeeded ? (judged.User, judged.Passkey) : null;
    }

    public void Dispose() => _users.Dispose();

    private string Seal(string? state) => _seal.Protect(state ?? "", KeepPasskeys.ChallengeLife);

    private string? Open(string? state)
    {
        if (string.IsNullOrEmpty(state)) return null;
        try
        {
            return _seal.Unprotect(state);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
