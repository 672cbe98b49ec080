using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Adds a passkey that a device has shown to one's own account, lists them and takes one away; and signs in whom a passkey proved.</summary>
public sealed class KeepPasskeys(Db db, Sessions sessions)
{
    public const int Most = 20;

    public static TimeSpan ChallengeLife { get; } = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<Passkey>> ListAsync(Guid accountId, CancellationToken stop = default)
    {
        await using var work = await db.SharedAsync(write: false, stop);
        return await db.Passkeys.AsNoTracking().Where(k => k.AccountId == accountId).OrderBy(k => k.MadeAt).ToListAsync(stop);
    }

    public async Task<Result<Done>> AddAsync(Passkey key, string? name, string challenge, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        key.Name = typed.Must("name", name, 100, "Say which device it is on, such as “Work laptop”.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Passkeys.CountAsync(k => k.AccountId == key.AccountId, stop) >= Most) return Refusals.TooManyPasskeys;
        db.Add(key);
        db.Add(new AnsweredChallenge { Hash = Secret.HashOf(challenge), EndsAt = context.RealNow + ChallengeLife });
        await db.TellAccountAsync(key.AccountId, "passkey added", "A passkey was added", $"A passkey, “{key.Name}”, was added to your account: whoever holds that device can sign in as you.", context, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return Refusals.PasskeyNotTaken;
        }

        await work.CommitAsync(stop);
        return Done.It;
    }

    public async Task<Result<Done>> RemoveAsync(Guid accountId, Guid passkeyId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Passkeys.Where(k => k.Id == passkeyId && k.AccountId == accountId).ExecuteDeleteAsync(stop) == 0) return Refusal.NotThere;
        await db.TellAccountAsync(accountId, "passkey taken away", "A passkey was taken away", "A passkey of your account was taken away: that device no longer signs you in.", context, stop);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>The device has proved who is here: a session begins, past every second step. The same answer is not taken twice.</summary>
    public async Task<Result<Signed>> SignInAsync(Guid accountId, byte[] credentialId, long signCount, bool backedUp, string challenge, DateTime realNow, CancellationToken stop = default)
    {
        var hash = Passkey.HashOf(credentialId);
        await using (var work = await db.SharedAsync(write: true, stop))
        {
            if (!await db.Accounts.AnyAsync(a => a.Id == accountId && a.DisabledAt == null, stop)) return Refusals.PasskeyNotTaken;
            await db.AnsweredChallenges.Where(c => c.EndsAt < realNow).ExecuteDeleteAsync(stop);
            db.Add(new AnsweredChallenge { Hash = Secret.HashOf(challenge), EndsAt = realNow + ChallengeLife });
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException)
            {
                return Refusals.PasskeyNotTaken;
            }

            await db.Passkeys.Where(k => k.AccountId == accountId && k.CredentialHash == hash)
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.SignCount, signCount).SetProperty(k => k.IsBackedUp, backedUp).SetProperty(k => k.UsedAt, realNow), stop);
            await work.CommitAsync(stop);
        }

        return new Signed(accountId, await sessions.BeginProvenAsync(accountId, realNow, stop));
    }
}
