using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Sets an authenticator app up for one's own account, gives new recovery codes, or takes it away. Each step asks for the present password.</summary>
public sealed class SetUpAuthenticator(Db db, SignIn signIn, Sealing sealing)
{
    /// <summary>Where it stands: what to scan while it is being set up, since when it is asked for, how many recovery codes are left.</summary>
    public sealed record Seen(string Email, byte[]? Key, DateTime? Since, int CodesLeft);

    public async Task<Seen?> ShowAsync(Guid accountId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, stop) is not { } account) return null;
        var app = await db.Authenticators.AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == accountId, stop);
        return new(account.Email, app is { ConfirmedAt: null } ? KeyOf(app, sealing) : null, app?.ConfirmedAt, await db.RecoveryCodes.CountAsync(c => c.AccountId == accountId && c.UsedAt == null, stop));
    }

    /// <summary>Makes a key to be scanned; nothing is asked for until a code has been shown.</summary>
    public async Task<Result<Done>> BeginAsync(Guid accountId, string password, OperationContext context, CancellationToken stop = default)
    {
        if ((await CheckAsync(accountId, password, context, stop)).No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Authenticators.SingleOrDefaultAsync(a => a.AccountId == accountId, stop) is { } app)
        {
            if (app.ConfirmedAt is not null) return Refusals.HasAuthenticator;
            (app.SealedKey, app.MadeAt) = (Sealed(accountId, Totp.NewKey(), sealing), context.RealNow);
        }
        else
        {
            db.Add(new Authenticator { AccountId = accountId, SealedKey = Sealed(accountId, Totp.NewKey(), sealing), MadeAt = context.RealNow });
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>The first code proves that the app was set up; from now on it is asked for at sign-in. Answers the recovery codes, once.</summary>
    public async Task<Result<IReadOnlyList<string>>> ConfirmAsync(Guid accountId, Guid sessionId, string code, OperationContext context, CancellationToken stop = default)
    {
        if (!await signIn.TakeTryAsync($"code {accountId}", context.RealNow, stop)) return Refusals.WrongCode.At("code");
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Authenticators.SingleOrDefaultAsync(a => a.AccountId == accountId && a.ConfirmedAt == null, stop) is not { } app) return Refusal.NotThere;
        if (KeyOf(app, sealing) is not { } key || Totp.Accepts(key, code, context.RealNow, app.LastStep) is not { } step) return Refusals.WrongCode.At("code");
        (app.ConfirmedAt, app.LastStep) = (context.RealNow, step);
        // Whoever has shown a code is past it on this device; every other device shows one.
        await db.SignInSessions.Where(s => s.Id == sessionId && s.AccountId == accountId).ExecuteUpdateAsync(set => set.SetProperty(s => s.ProvenAt, context.RealNow), stop);
        await db.SignInSessions.Where(s => s.Id != sessionId && s.AccountId == accountId && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, context.RealNow), stop);
        var codes = await RenewAsync(accountId, stop);
        await db.TellAccountAsync(accountId, "authenticator set up", "A sign-in code was set up", "An authenticator app was set up for your account: signing in now asks for its code.", context, stop);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return codes;
    }

    /// <summary>Ten new recovery codes; those given before are void.</summary>
    public async Task<Result<IReadOnlyList<string>>> NewCodesAsync(Guid accountId, string password, OperationContext context, CancellationToken stop = default)
    {
        if ((await CheckAsync(accountId, password, context, stop)).No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Authenticators.AnyAsync(a => a.AccountId == accountId && a.ConfirmedAt != null, stop)) return Refusal.NotThere;
        var codes = await RenewAsync(accountId, stop);
        await db.TellAccountAsync(accountId, "recovery codes renewed", "New recovery codes", "New recovery codes were made for your account; the earlier ones are void.", context, stop);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return codes;
    }

    public async Task<Result<Done>> TurnOffAsync(Guid accountId, string password, OperationContext context, CancellationToken stop = default)
    {
        if ((await CheckAsync(accountId, password, context, stop)).No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Authenticators.Where(a => a.AccountId == accountId).ExecuteDeleteAsync(stop) == 0) return Refusal.NotThere;
        await db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(stop);
        // What was shown with it counts no longer.
        await db.SignInSessions.Where(s => s.AccountId == accountId).ExecuteUpdateAsync(set => set.SetProperty(s => s.ProvenAt, (DateTime?)null), stop);
        await db.TellAccountAsync(accountId, "authenticator taken away", "Your sign-in code was turned off", "The authenticator app of your account was turned off: signing in asks for the password alone.", context, stop);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    internal static byte[]? KeyOf(Authenticator app, Sealing sealing) => sealing.Open(app.SealedKey, app.AccountId) is { } text ? Convert.FromHexString(text) : null;

    internal static byte[] Sealed(Guid accountId, byte[] key, Sealing sealing) => sealing.Seal(Convert.ToHexString(key), accountId);

    private async Task<Result<Done>> CheckAsync(Guid accountId, string password, OperationContext context, CancellationToken stop)
    {
        Account? account;
        await using (var look = await db.ReadAsync(context, stop))
            account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId && a.DisabledAt == null, stop);
        if (account is null) return Refusal.NotThere;
        return await signIn.IsRightAsync(account, password, context.RealNow, stop) ? Done.It : Refusals.WrongPassword.At("password");
    }

    private async Task<List<string>> RenewAsync(Guid accountId, CancellationToken stop)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(stop);
        var codes = Enumerable.Range(0, RecoveryCode.HowMany).Select(_ => RecoveryCode.NewCode()).ToList();
        db.AddRange(codes.Select(c => new RecoveryCode { Id = Guid.CreateVersion7(), AccountId = accountId, Hash = RecoveryCode.HashOf(accountId, c) }));
        return codes;
    }

}

internal static class AccountNews
{
    /// <summary>Notes what happened to an account and tells its owner, who may not have done it.</summary>
    public static async Task TellAccountAsync(this Db db, Guid accountId, string did, string subject, string words, OperationContext context, CancellationToken stop)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.AccountId == accountId, stop) is not { } person) return;
        db.Note(context with { PersonId = person.Id }, did, person);
        db.Add(new Letter().Say($"{words} If it was not you, speak to the partnership’s team at once.").To(context, person.Email, subject, person));
    }
}
