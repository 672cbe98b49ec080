using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Extending;

/// <summary>Takes back, for thirty days, that people were given longer; every date is again what it was.</summary>
public sealed class UndoExtension(Db db)
{
    public static TimeSpan For { get; } = TimeSpan.FromDays(30);

    public async Task<Result<Extension>> DoAsync(Guid extensionId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await db.Extensions.SingleOrDefaultAsync(e => e.Id == extensionId, stop) is not { } extension) return Refusal.NotThere;
        if (extension.UndoneAt is not null) return extension;
        if (extension.MadeAt + For < context.Now) return Refusals.TooLateToUndo;
        (extension.UndoneAt, extension.UndoneById) = (context.Now, context.PersonId);
        db.Note(context, "put-off training dates taken back", extension);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return extension;
    }
}
