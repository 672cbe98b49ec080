using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code. Under the same limits as passwords, and each code once.</summary>
public sealed class ProveByCode(Db db, SignIn signIn, Sessions sessions, Sealing sealing)
{
    /// <summary>Whether this cookie belongs to somebody who has shown the password and owes the code.</summary>
    public async Task<bool> IsAwaitedAsync(string? secret, DateTime realNow, CancellationToken stop = default) => secret is not null && await AwaitingAsync(secret, realNow, stop) is not null;

    /// <param name="secret">The cookie of the first step.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="context">Where and when.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Result<Signed>> DoAsync(string? secret, string code, OperationContext context, CancellationToken stop = default)
    {
        if (secret is null || code.Length > 100 || await AwaitingAsync(secret, context.RealNow, stop) is not { } awaiting) return Refusals.SignInOver;
        if (!await signIn.TakeTryAsync($"code {awaiting.AccountId}", context.RealNow, stop)) return Refusals.WrongCode.At("code");
        if (!await IsRightAsync(awaiting.AccountId, code, context, stop)) return Refusals.WrongCode.At("code");
        await signIn.ForgetTriesAsync($"code {awaiting.AccountId}", stop);
        await sessions.EndAsync(awaiting.AccountId, awaiting.Id, context.RealNow, stop);
        return new Signed(awaiting.AccountId, await sessions.BeginProvenAsync(awaiting.AccountId, context.RealNow, stop));
    }

    private async Task<SignInSession?> AwaitingAsync(string secret, DateTime realNow, CancellationToken stop)
    {
        var hash = Secret.HashOf(secret);
        await using var work = await db.SharedAsync(write: false, stop);
        return await db.SignInSessions.AsNoTracking().SingleOrDefaultAsync(s => s.TokenHash == hash && s.AwaitsCode && s.EndedAt == null && s.EndsAt > realNow, stop);
    }

    private async Task<bool> IsRightAsync(Guid accountId, string code, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Authenticators.AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == accountId && a.ConfirmedAt != null, stop) is not { } app) return false;
        if (SetUpAuthenticator.KeyOf(app, sealing) is { } key && Totp.Accepts(key, code, context.RealNow, app.LastStep) is { } step)
        {
            // Of two who send one code at the same time, one is in.
            if (await db.Authenticators.Where(a => a.AccountId == accountId && a.LastStep < step).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastStep, step), stop) == 0) return false;
        }
        else
        {
            var hash = RecoveryCode.HashOf(accountId, code);
            if (await db.RecoveryCodes.Where(c => c.AccountId == accountId && c.Hash == hash && c.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, context.RealNow), stop) == 0) return false;
            var left = await db.RecoveryCodes.CountAsync(c => c.AccountId == accountId && c.UsedAt == null, stop);
            await db.TellAccountAsync(accountId, "recovery code used", "A recovery code was used", $"A recovery code was used to sign in to your account; {left} {(left == 1 ? "is" : "are")} left.", context, stop);
            await db.SaveChangesAsync(stop);
        }

        await work.CommitAsync(stop);
        return true;
    }
}
