using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>Deletes what people said they need to take part once its last day (30 days after the last session) has passed, a few at a time.</summary>
public sealed class ForgetAccessNeeds(Db db)
{
    private const int Batch = 100;

    /// <summary>Deletes up to a batch; answers how many.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using (var reading = await db.ReadAsync(context, stop))
            if (!await db.AccessNeeds.AnyAsync(n => n.DeleteAfter < context.Today, stop)) return 0;

        await using var work = await db.WriteAsync(context, stop);
        var due = await db.AccessNeeds.Where(n => n.DeleteAfter < context.Today).OrderBy(n => n.DeleteAfter).Select(n => new { n.Id, n.BookingId }).Take(Batch).ToListAsync(stop);
        var ids = due.Select(n => n.Id).ToList();
        var deleted = await db.AccessNeeds.Where(n => ids.Contains(n.Id)).ExecuteDeleteAsync(stop);
        foreach (var need in due) db.Note(context, "access needs deleted", "booking", need.BookingId);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return deleted;
    }
}
