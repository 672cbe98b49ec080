using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Changes the address somebody signs in with, once they proved the new one by its link. The record here follows; the old address is told.</summary>
public sealed class ChangeEmail(Db db, SignIn signIn, AskForLink ask)
{
    public sealed record Request(Guid AccountId, string? NewEmail, string Password);

    /// <summary>Asks: the present password is needed, and the same is said whether the new address is free or not.</summary>
    public async Task<Result<Done>> AskAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        Account? account;
        await using (var look = await db.ReadAsync(context, stop))
            account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.AccountId && a.DisabledAt == null, stop);
        if (account is null) return Refusal.NotThere;
        if (!await signIn.IsRightAsync(account, request.Password, context.RealNow, stop)) return Refusals.WrongPassword.At("password");
        return await ask.DoAsync(new(LinkKind.ChangeEmail, request.NewEmail, account.Id), context, stop);
    }

    public async Task<Result<Done>> ConfirmAsync(string key, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LiveLinkAsync(key, context, stop) is not { Kind: LinkKind.ChangeEmail, AccountId: { } id } link) return Refusals.LinkIsOver;
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id && a.DisabledAt == null, stop) is not { } account) return Refusals.LinkIsOver;
        var person = await db.People.SingleOrDefaultAsync(p => p.AccountId == account.Id, stop);
        if (await db.Accounts.AnyAsync(a => a.EmailKey == link.EmailKey, stop) || await db.People.AnyAsync(p => p.EmailKey == link.EmailKey && p.AccountId != account.Id, stop)) return Refusals.LinkIsOver;
        if (!await db.UseAsync(link, context, stop)) return Refusals.LinkIsOver;

        var old = account.Email;
        (account.Email, account.EmailKey, account.SecurityStamp) = (link.Email, link.EmailKey, Secret.New());
        if (person is not null)
        {
            db.Note(context with { PersonId = person.Id }, "e-mail changed by oneself", person, changes: ("email", person.Email, link.Email));
            (person.Email, person.EmailKey) = (link.Email, link.EmailKey);
        }

        db.Add(new Letter().Say("Your account now uses another e-mail address. If it was not you who changed it, speak to the partnership’s team at once.").To(context, old, "Your address was changed", link));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
