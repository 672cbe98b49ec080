using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>Sends one partnership's waiting mail, oldest first, each message once; it may be run again at any moment.</summary>
public sealed class PostMail(Db db, IPost post, IEnumerable<IMailCheck> checks)
{
    private const int Batch = 200;

    /// <summary>After so many different messages that no server took, the rest waits for the next run.</summary>
    private const int EnoughOfNoServer = 3;

    /// <param name="context">Whose mail.</param>
    /// <param name="from">The name that readers see beside the address.</param>
    /// <param name="mayGoOn">Asked before each message.</param>
    /// <param name="stop">Ends after the message at hand.</param>
    public async Task<PostedMail> DoAsync(OperationContext context, string from, Func<CancellationToken, Task<bool>>? mayGoOn = null, CancellationToken stop = default)
    {
        var due = await DueAsync(context, stop);
        var (sent, skipped, refused) = (0, 0, 0);
        var unreached = new List<(Guid Id, string Why)>();
        foreach (var id in due)
        {
            if (unreached.Count >= EnoughOfNoServer && sent == 0) break;
            if (mayGoOn is not null && !await mayGoOn(stop)) break;
            var (mail, why) = await LookAsync(context, id, stop);
            if (mail is null) continue;
            if (why is not null)
            {
                await MarkAsync(context, id, m => m.Skip(why), stop);
                skipped++;
                continue;
            }

            // No transaction is open while the mail server is talked to.
            var posted = await post.SendAsync(mail, from, stop);
            if (posted.Answer == PostAnswer.NoServer) unreached.Add((id, posted.Why!));
            else if (posted.Answer == PostAnswer.Taken)
            {
                // The server has it: noted even while the process is told to stop.
                await MarkAsync(context, id, m => m.Sent(context.Now), CancellationToken.None);
                sent++;
            }
            else
            {
                await MarkAsync(context, id, m => Refuse(m, posted, context.Now), stop);
                refused++;
            }
        }

        // Where others were taken, it is the message and not the server: it must not stand in the way for ever.
        foreach (var (id, why) in unreached)
        {
            if (sent + refused > 0) await MarkAsync(context, id, m => Refuse(m, new(PostAnswer.Later, why), context.Now), stop);
            else await MarkAsync(context, id, m => m.NotReached(why), stop);
        }

        return new(sent, skipped, refused, NoServer: unreached.Count > 0 && sent + refused == 0, More: due.Count == Batch);
    }

    private static void Refuse(MailMessage mail, Posted posted, DateTime now) =>
        mail.Failed(posted.Why!, posted.Answer == PostAnswer.Never ? null : MailPatience.Next(mail.Attempts + 1, mail.TriedSince ?? mail.WrittenAt, now));

    private async Task<List<Guid>> DueAsync(OperationContext context, CancellationToken stop)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await db.MailMessages.Where(m => m.State == MailState.Waiting && m.NotBefore <= context.Now).OrderBy(m => m.Id).Select(m => m.Id).Take(Batch).ToListAsync(stop);
    }

    private async Task<(MailMessage? Mail, string? WhyNot)> LookAsync(OperationContext context, Guid id, CancellationToken stop)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var mail = await db.MailMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.State == MailState.Waiting, stop);
        if (mail is not null)
            foreach (var check in checks)
                if (await check.WhyNotAsync(db, mail, stop) is { } why) return (mail, why);
        if (mail?.FileId is { } file) mail.Attached = await new ReadFile(db).OfAsync(file, context, stop);
        return (mail, null);
    }

    private async Task MarkAsync(OperationContext context, Guid id, Action<MailMessage> mark, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.MailMessages.SingleOrDefaultAsync(m => m.Id == id, stop) is { } mail) mark(mail);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
    }
}

/// <summary>What a round of posting came to.</summary>
public sealed record PostedMail(int Sent, int Skipped, int Refused, bool NoServer, bool More);
