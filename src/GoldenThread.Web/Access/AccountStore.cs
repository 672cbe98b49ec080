using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Access;

/// <summary>Our accounts and passkeys as ASP.NET Core Identity's passkey handler reads them. It only reads: what changes goes through our operations.</summary>
public sealed class AccountStore(Db db) : IUserPasskeyStore<Account>
{
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var id)) return null;
        await using var work = await db.SharedAsync(write: false, cancellationToken);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DisabledAt == null, cancellationToken);
    }

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var key = Account.KeyOf(normalizedUserName);
        await using var work = await db.SharedAsync(write: false, cancellationToken);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.EmailKey == key && a.DisabledAt == null, cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
    {
        await using var work = await db.SharedAsync(write: false, cancellationToken);
        return [.. (await db.Passkeys.AsNoTracking().Where(k => k.AccountId == user.Id).ToListAsync(cancellationToken)).Select(Info)];
    }

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = Passkey.HashOf(credentialId);
        await using var work = await db.SharedAsync(write: false, cancellationToken);
        return await (from k in db.Passkeys join a in db.Accounts on k.AccountId equals a.Id where k.CredentialHash == hash && a.DisabledAt == null select a).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = Passkey.HashOf(credentialId);
        await using var work = await db.SharedAsync(write: false, cancellationToken);
        return await db.Passkeys.AsNoTracking().SingleOrDefaultAsync(k => k.AccountId == user.Id && k.CredentialHash == hash, cancellationToken) is { } key ? Info(key) : null;
    }

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailKey);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw OnlyReads();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw OnlyReads();

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyReads();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyReads();

    public void Dispose()
    {
        // The database belongs to the request.
    }

    internal static Passkey Of(Guid accountId, UserPasskeyInfo info) => new()
    {
        Id = Guid.CreateVersion7(), AccountId = accountId, CredentialHash = Passkey.HashOf(info.CredentialId), CredentialId = info.CredentialId, PublicKey = info.PublicKey, Name = "", MadeAt = Clock.RealNow,
        SignCount = info.SignCount, Transports = [.. info.Transports ?? []], IsUserVerified = info.IsUserVerified, IsBackupEligible = info.IsBackupEligible, IsBackedUp = info.IsBackedUp,
    };

    private static UserPasskeyInfo Info(Passkey key) =>
        new(key.CredentialId, key.PublicKey, new DateTimeOffset(key.MadeAt, TimeSpan.Zero), (uint)key.SignCount, [.. key.Transports], key.IsUserVerified, key.IsBackupEligible, key.IsBackedUp, [], []);

    private static InvalidOperationException OnlyReads() => new("Accounts are changed by our own operations.");
}
