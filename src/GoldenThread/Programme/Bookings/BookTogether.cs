using GoldenThread.Data;

namespace GoldenThread.Programme.Bookings;

/// <summary>Books several colleagues together: all get a place, or nobody is booked.</summary>
public sealed class BookTogether(Db db, BookPlace bookPlace)
{
    public async Task<Result<IReadOnlyList<Booked>>> DoAsync(IReadOnlyList<BookPlace.Request> requests, OperationContext context, CancellationToken stop = default)
    {
        if (requests.Count == 0 || requests.DistinctBy(r => r.EventId).Count() != 1) throw new ArgumentException("One event, at least one person.", nameof(requests));
        await using var work = await db.WriteAsync(context, stop);
        var eventId = requests[0].EventId;
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var inIt = (await db.InItAsync(eventId, null, context.Now, "", stop))!;
        if (Places.Together(inIt.Taken, requests.Count) is { } no) return no;
        var booked = new List<Booked>();
        foreach (var request in requests)
        {
            if (!(await bookPlace.DoAsync(request, context, stop)).Is(out var one, out var refused)) return refused;
            if (one.Answer.Kind == BookingAnswerKind.Waiting) return new Refusal("not_enough_space", one.Answer.Words);
            booked.Add(one);
        }

        await work.CommitAsync(stop);
        return booked;
    }
}
