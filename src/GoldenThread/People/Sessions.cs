using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Begins, keeps and ends sign-in sessions. Only the hash of the cookie's secret is kept.</summary>
public sealed class Sessions(Db db)
{
    private static readonly TimeSpan _codeWithin = TimeSpan.FromMinutes(10);

    /// <summary>Begins a session; the secret goes into the cookie and is not kept.</summary>
    public Task<string> BeginAsync(Guid accountId, DateTime realNow, CancellationToken stop = default) => StartAsync(accountId, realNow, SessionLife.EndsAt(realNow, realNow), awaitsCode: false, provenAt: null, stop);

    /// <summary>Begins one for somebody who has shown more than a password.</summary>
    public Task<string> BeginProvenAsync(Guid accountId, DateTime realNow, CancellationToken stop = default) => StartAsync(accountId, realNow, SessionLife.EndsAt(realNow, realNow), awaitsCode: false, realNow, stop);

    /// <summary>Half a session: it opens nothing but the page that asks for the code.</summary>
    public Task<string> AwaitCodeAsync(Guid accountId, DateTime realNow, CancellationToken stop = default) => StartAsync(accountId, realNow, realNow + _codeWithin, awaitsCode: true, provenAt: null, stop);

    private async Task<string> StartAsync(Guid accountId, DateTime realNow, DateTime endsAt, bool awaitsCode, DateTime? provenAt, CancellationToken stop)
    {
        var secret = Secret.New();
        await using var work = await db.SharedAsync(write: true, stop);
        db.Add(new SignInSession
        {
            Id = Guid.CreateVersion7(),
            AccountId = accountId,
            TokenHash = Secret.HashOf(secret),
            StartedAt = realNow,
            SeenAt = realNow,
            EndsAt = endsAt,
            AwaitsCode = awaitsCode,
            ProvenAt = provenAt,
        });
        await db.SaveChangesAsync(stop);
        var today = London.DateOf(realNow);
        // Once a day: the account is in use.
        if (!awaitsCode)
        {
            await db.Accounts.Where(a => a.Id == accountId && (a.SeenOn == null || a.SeenOn != today || a.Warnings > 0))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.SeenOn, today).SetProperty(a => a.Warnings, 0).SetProperty(a => a.WarnedOn, (DateOnly?)null), stop);
        }

        await work.CommitAsync(stop);
        return secret;
    }

    /// <summary>Moves the end on, as the person is at work.</summary>
    public async Task KeepAsync(SignedIn signedIn, DateTime realNow, CancellationToken stop = default)
    {
        var endsAt = SessionLife.EndsAt(signedIn.StartedAt, realNow);
        await using var work = await db.SharedAsync(write: true, stop);
        await db.SignInSessions.Where(s => s.Id == signedIn.SessionId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, realNow).SetProperty(s => s.EndsAt, endsAt), stop);
        await work.CommitAsync(stop);
    }

    /// <summary>Ends one session of the account.</summary>
    public async Task EndAsync(Guid accountId, Guid sessionId, DateTime realNow, CancellationToken stop = default)
    {
        await using var work = await db.SharedAsync(write: true, stop);
        await EndAsync(db.SignInSessions.Where(s => s.AccountId == accountId && s.Id == sessionId), realNow, stop);
        await work.CommitAsync(stop);
    }

    /// <summary>Ends every session of the account, or all but one.</summary>
    public async Task EndAllAsync(Guid accountId, Guid? except, DateTime realNow, CancellationToken stop = default)
    {
        await using var work = await db.SharedAsync(write: true, stop);
        await EndAsync(db.SignInSessions.Where(s => s.AccountId == accountId && s.Id != except), realNow, stop);
        await work.CommitAsync(stop);
    }

    private static Task<int> EndAsync(IQueryable<SignInSession> sessions, DateTime realNow, CancellationToken stop) =>
        sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, realNow), stop);
}
