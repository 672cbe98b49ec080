using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Changes one's own password and ends every other session of the account.</summary>
public sealed class ChangePassword(Db db, IPasswords passwords, SignIn signIn)
{
    public sealed record Request(Guid AccountId, Guid SessionId, string Present, string New);

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        Account? account;
        IReadOnlyList<string> own;
        await using (var look = await db.ReadAsync(context, stop))
        {
            account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.AccountId && a.DisabledAt == null, stop);
            if (account is null) return Refusal.NotThere;
            own = await db.OwnWordsAsync(account, context, stop);
        }

        if (Passwords.Judge(request.New, own, CommonPasswords.Words) is { } weak) return weak.At("new");
        if (!await signIn.IsRightAsync(account, request.Present, context.RealNow, stop)) return Refusals.WrongPassword.At("present");
        var hash = passwords.Hash(request.New);

        await using var work = await db.WriteAsync(context, stop);
        var found = await db.Accounts.SingleAsync(a => a.Id == account.Id, stop);
        found.PasswordHash = hash;
        found.SecurityStamp = Secret.New();
        await db.SignInSessions.Where(s => s.AccountId == account.Id && s.Id != request.SessionId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, context.RealNow), stop);
        if (context.PersonId is { } person) db.Note(context, "password changed", "person", person);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
