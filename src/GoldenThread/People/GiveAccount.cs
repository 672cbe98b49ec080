using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Lets a person sign in: an account under their address, which may serve the same person in other partnerships too. With a password it can be used at once.</summary>
public sealed class GiveAccount(Db db, IPasswords passwords)
{
    public sealed record Request(Guid PersonId, string? Password = null);

    public async Task<Result<Account>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var hash = request.Password is null ? null : passwords.Hash(request.Password);
        await using var work = await db.WriteAsync(context, stop);
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == request.PersonId, stop);
        if (person is null) return Refusal.NotThere;
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == person.AccountId || a.EmailKey == person.EmailKey, stop);
        if (account is not null && await db.People.AnyAsync(p => p.AccountId == account.Id && p.Id != person.Id, stop)) return Refusals.EmailHasAccount;
        if (account is null)
        {
            account = new() { Id = Guid.CreateVersion7(), Email = person.Email, EmailKey = person.EmailKey, SecurityStamp = Secret.New(), MadeAt = context.Now };
            db.Add(account);
        }

        if (hash is not null)
        {
            // An account that is in use keeps its password: whoever manages one partnership cannot take over a person of another.
            if (account.PasswordHash is not null) return Refusals.HasPassword;
            if (Passwords.Judge(request.Password!, await db.OwnWordsAsync(account, context, stop), CommonPasswords.Words) is { } weak) return weak.At("password");
            account.PasswordHash = hash;
        }

        person.AccountId = account.Id;
        db.Note(context, "account given", person);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return account;
    }
}
