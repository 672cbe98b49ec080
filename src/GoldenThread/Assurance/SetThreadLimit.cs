using System.Globalization;
using GoldenThread.Data;

namespace GoldenThread.Assurance;

/// <summary>Sets one of the partnership's own limits for threads, from today, with the reason; or goes back to the product's. What was a gap last month stays one when last month is asked about.</summary>
public sealed class SetThreadLimit(Db db)
{
    /// <param name="Value">Null goes back to the product's own.</param>
    public sealed record Request(ThreadLimit Limit, int? Value, string? Why);

    public async Task<Result<ThreadLimitChange>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, "Say who decided this and why.");
        var most = ThreadLimits.Most(request.Limit);
        typed.Check("value", request.Value is null || (request.Value >= 1 && request.Value <= most), $"Enter a whole number from 1 to {most}, or leave it empty to go back to the product’s own.");
        if (typed.No is { } wrong) return wrong;

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        var before = (await db.ThreadLimitsOnAsync(context.Today, stop)).Of(request.Limit);
        var change = new ThreadLimitChange
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            Limit = request.Limit,
            Value = request.Value,
            From = context.Today,
            Why = why,
            SetById = context.PersonId!.Value,
            SetAt = context.Now,
        };
        db.Add(change);
        db.Note(context, "thread limit set", change, why,
            (Names.Code(request.Limit), before.ToString(CultureInfo.InvariantCulture), (request.Value ?? new ThreadLimits().Of(request.Limit)).ToString(CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return change;
    }
}
