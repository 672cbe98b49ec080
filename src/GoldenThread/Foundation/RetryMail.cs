using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>Makes the messages of one partnership that were given up wait again.</summary>
public sealed class RetryMail(Db db)
{
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var givenUp = await db.MailMessages.Where(m => m.State == MailState.GivenUp).ToListAsync(stop);
        foreach (var mail in givenUp)
        {
            mail.TryAgain(context.Now);
            db.Note(context, "mail tried again", mail);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return givenUp.Count;
    }
}
