using GoldenThread.Data;

namespace GoldenThread.Surveys;

/// <summary>Somebody asks not to be reminded of a form again; they may still answer it.</summary>
public sealed class StopReminders(Db db)
{
    public async Task<Result<Done>> DoAsync(string link, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.FindByLinkAsync(link, stop) is not (_, { } invitation)) return Refusal.NotThere;
        invitation.NoMoreReminders = true;
        db.Note(context, "reminders stopped", invitation);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
