using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>The limits in force today, each with who set it, when and why, or that it is the product's own; and every change before.</summary>
public sealed class SeeThreadLimits(Db db)
{
    /// <param name="Set">The change that holds; null where the product's own holds.</param>
    public sealed record Row(ThreadLimit Limit, int Value, int Own, Set? Set);

    public sealed record Set(ThreadLimit Limit, int? Value, DateOnly From, string By, string Why);

    public sealed record Seen(IReadOnlyList<Row> Rows, IReadOnlyList<Set> Changes);

    public async Task<Seen> OnAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var changes = await (
            from change in db.ThreadLimitChanges.AsNoTracking()
            join person in db.People on change.SetById equals person.Id
            orderby change.SetAt descending, change.Id descending
            select new Set(change.Limit, change.Value, change.From, person.FirstName + " " + person.LastName, change.Why)).Take(200).ToListAsync(stop);
        var (limits, own) = (await db.ThreadLimitsOnAsync(context.Today, stop), new ThreadLimits());
        return new([.. Enum.GetValues<ThreadLimit>().Select(l => new Row(l, limits.Of(l), own.Of(l), changes.Find(c => c.Limit == l) is { Value: not null } set ? set : null))], changes);
    }
}
