using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Books everybody on a list that was sent as a file: all of them, or nobody. What is wrong names its row.</summary>
public sealed class BookFromList(Db db, BookTogether bookTogether)
{
    public async Task<Result<IReadOnlyList<Booked>>> DoAsync(Guid eventId, string text, Caller by, OperationContext context, CancellationToken stop = default)
    {
        if (!DelegateList.Read(text).Is(out var rows, out var unclear)) return unclear;
        var keys = rows.Select(r => r.EmailKey).ToList();
        await using var work = await db.WriteAsync(context, stop);
        var people = await db.People.Where(p => keys.Contains(p.EmailKey)).Select(p => new { p.Id, p.EmailKey }).ToDictionaryAsync(p => p.EmailKey, p => p.Id, stop);
        var unknown = rows.FirstOrDefault(r => !people.ContainsKey(r.EmailKey));
        if (unknown is not null) return DelegateList.Wrong(unknown.Row, "nobody with this e-mail is known here. Add them first, then send the list again");
        var booked = await bookTogether.DoAsync([.. rows.Select(r => new BookPlace.Request(eventId, people[r.EmailKey], by))], context, stop);
        if (booked.No is null) await work.CommitAsync(stop);
        return booked;
    }
}
