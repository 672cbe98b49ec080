using GoldenThread.Data;
using GoldenThread.People;

namespace GoldenThread.Programme.Bookings;

/// <summary>An officer takes somebody into the people and books them in one step, as on the telephone: both, or neither.</summary>
public sealed class AddAndBook(Db db, AddPerson addPerson, BookPlace bookPlace)
{
    public async Task<Result<Booked>> DoAsync(Guid eventId, AddPerson.Request who, Caller by, OperationContext context, CancellationToken stop = default)
    {
        if (!Permit.IsOfficer(by)) return Refusal.NotThere;
        await using var work = await db.WriteAsync(context, stop);
        if (!(await addPerson.DoAsync(who, context, stop)).Is(out var person, out var no)) return no;
        var booked = await bookPlace.DoAsync(new(eventId, person.Id, by), context, stop);
        if (booked.No is null) await work.CommitAsync(stop);
        return booked;
    }
}
