using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Notes in the trail that somebody opened another person's record: once a day for each reader.</summary>
public sealed class NoteLook(Db db)
{
    public const string Did = "record looked at";

    public async Task DoAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        if (context.PersonId is not { } reader || reader == personId) return;
        var today = London.Instant(context.Today, TimeOnly.MinValue);
        await using (var look = await db.ReadAsync(context, stop))
            if (await db.TrailEntries.AnyAsync(t => t.AboutId == personId && t.PersonId == reader && t.Did == Did && t.At >= today, stop)) return;
        await using var work = await db.WriteAsync(context, stop);
        db.Note(context, Did, "person", personId);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
    }
}
