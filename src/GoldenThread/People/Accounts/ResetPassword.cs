using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Sets a new password for whoever holds the link, ends every session, and tells the owner of the address.</summary>
public sealed class ResetPassword(Db db, IPasswords passwords)
{
    public sealed record Request(string Key, string Password);

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var hash = request.Password.Length > Passwords.Longest ? "" : passwords.Hash(request.Password);
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LiveLinkAsync(request.Key, context, stop) is not { Kind: LinkKind.ResetPassword } link) return Refusals.LinkIsOver;
        if (await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == link.EmailKey && a.DisabledAt == null, stop) is not { } account) return Refusals.LinkIsOver;
        if (Passwords.Judge(request.Password, await db.OwnWordsAsync(account, context, stop), CommonPasswords.Words) is { } weak) return weak.At("password");
        if (!await db.UseAsync(link, context, stop)) return Refusals.LinkIsOver;

        (account.PasswordHash, account.SecurityStamp) = (hash, Secret.New());
        account.Open(London.DateOf(context.RealNow));
        await db.SignInSessions.Where(s => s.AccountId == account.Id && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, context.RealNow), stop);
        if (await db.People.Where(p => p.AccountId == account.Id).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(stop) is { } person) db.Note(context with { PersonId = person }, "password set anew", "person", person);
        db.Add(new Letter().Say("The password of your account has been set anew through a link sent to this address, and every device was signed out. If it was not you, speak to the partnership’s team at once.").To(context, account.Email, "Your password was changed", link));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
