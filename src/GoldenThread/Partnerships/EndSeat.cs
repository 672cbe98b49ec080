using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Ends a seat in a group on a day; the seat stays in the record.</summary>
public sealed class EndSeat(Db db)
{
    /// <param name="On">The last day.</param>
    public sealed record Request(Guid SeatId, DateOnly On);

    public async Task<Result<GroupMember>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.GroupMembers.SingleOrDefaultAsync(m => m.Id == request.SeatId, stop) is not { } seat) return Refusal.NotThere;
        if (seat.Until <= context.Today) return Refusals.SeatEnded;
        if (request.On < seat.From) return Refusals.EndsBeforeItBegins;

        var before = seat.Until;
        seat.Until = request.On;
        db.Note(context, "seat ended", "group", seat.GroupId, null, ("until", $"{before:yyyy-MM-dd}", $"{request.On:yyyy-MM-dd}"));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return seat;
    }
}
