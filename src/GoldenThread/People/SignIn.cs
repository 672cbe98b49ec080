using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Signs somebody in with address and password. The same answer after the same work whether the address is known or not.</summary>
public sealed class SignIn(Db db, IPasswords passwords, Sessions sessions)
{
    public sealed record Request(string Email, string Password);

    public async Task<Result<Signed>> DoAsync(Request request, DateTime realNow, CancellationToken stop = default)
    {
        var (key, password) = (Account.KeyOf(request.Email), request.Password.Length > Passwords.Longest ? "" : request.Password);
        var taken = await TakeTryAsync(key, realNow, stop);
        var account = await FindAsync(key, stop);

        var (right, renew) = passwords.Check(account?.PasswordHash ?? passwords.Decoy, password);
        if (!taken || account?.PasswordHash is null || !right) return Refusals.CannotSignIn;

        await ForgetTriesAsync(key, stop);
        if (renew) await RenewAsync(account.Id, account.PasswordHash, passwords.Hash(password), stop);
        return await AsksForCodeAsync(account.Id, stop)
            ? new Signed(account.Id, await sessions.AwaitCodeAsync(account.Id, realNow, stop)) { AwaitsCode = true }
            : new Signed(account.Id, await sessions.BeginAsync(account.Id, realNow, stop));
    }

    /// <summary>Checks the password of somebody who is signed in already, under the same limits.</summary>
    public async Task<bool> IsRightAsync(Account account, string password, DateTime realNow, CancellationToken stop = default)
    {
        var taken = await TakeTryAsync(account.EmailKey, realNow, stop);
        var (right, _) = passwords.Check(account.PasswordHash ?? passwords.Decoy, password.Length > Passwords.Longest ? "" : password);
        if (!taken || account.PasswordHash is null || !right) return false;
        await ForgetTriesAsync(account.EmailKey, stop);
        return true;
    }

    private async Task<Account?> FindAsync(string key, CancellationToken stop)
    {
        await using var work = await db.SharedAsync(write: false, stop);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.EmailKey == key && a.DisabledAt == null, stop);
    }

    private async Task<bool> AsksForCodeAsync(Guid accountId, CancellationToken stop)
    {
        await using var work = await db.SharedAsync(write: false, stop);
        return await db.Authenticators.AnyAsync(a => a.AccountId == accountId && a.ConfirmedAt != null, stop);
    }

    /// <summary>A try is counted before the password is looked at, as if it were wrong, so that a thousand at once count as a thousand.</summary>
    internal async Task<bool> TakeTryAsync(string emailKey, DateTime now, CancellationToken stop)
    {
        var hash = Secret.HashOf(emailKey);
        for (var round = 0; round < 20; round++)
        {
            await using var work = await db.SharedAsync(write: true, stop);
            var tries = await db.SignInTries.AsNoTracking().SingleOrDefaultAsync(t => t.EmailHash == hash, stop);
            var before = tries ?? new SignInTries { EmailHash = hash, Day = London.DateOf(now), Count = 0, Failed = 0 };
            var may = SignInLimits.MayTry(before, now);
            var after = may ? SignInTriesAfter(before, now) : before;
            if (await KeepAsync(tries, after, stop))
            {
                await work.CommitAsync(stop);
                return may;
            }
        }

        return false;
    }

    private static SignInTries SignInTriesAfter(SignInTries before, DateTime now)
    {
        var (day, failed) = (London.DateOf(now), before.Failed + 1);
        return new() { EmailHash = before.EmailHash, Day = day, Count = before.Day == day ? before.Count + 1 : 1, Failed = failed, WaitUntil = now + SignInLimits.WaitAfter(failed) };
    }

    /// <summary>False when somebody else counted a try in between: look again.</summary>
    private async Task<bool> KeepAsync(SignInTries? before, SignInTries after, CancellationToken stop)
    {
        if (before is not null)
        {
            return await db.SignInTries.Where(t => t.EmailHash == before.EmailHash && t.Day == before.Day && t.Count == before.Count && t.Failed == before.Failed)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Day, after.Day).SetProperty(t => t.Count, after.Count).SetProperty(t => t.Failed, after.Failed).SetProperty(t => t.WaitUntil, after.WaitUntil), stop) == 1;
        }

        try
        {
            db.Add(after);
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    internal async Task ForgetTriesAsync(string emailKey, CancellationToken stop)
    {
        var hash = Secret.HashOf(emailKey);
        await using var work = await db.SharedAsync(write: true, stop);
        await db.SignInTries.Where(t => t.EmailHash == hash).ExecuteUpdateAsync(set => set.SetProperty(t => t.Failed, 0).SetProperty(t => t.WaitUntil, (DateTime?)null), stop);
        await work.CommitAsync(stop);
    }

    private async Task RenewAsync(Guid accountId, string old, string renewed, CancellationToken stop)
    {
        await using var work = await db.SharedAsync(write: true, stop);
        await db.Accounts.Where(a => a.Id == accountId && a.PasswordHash == old).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, renewed), stop);
        await work.CommitAsync(stop);
    }
}

/// <summary>Signed in: the secret for the cookie.</summary>
public sealed record Signed(Guid AccountId, string Secret)
{
    /// <summary>Only half: the code of the authenticator app comes next.</summary>
    public bool AwaitsCode { get; init; }
}
