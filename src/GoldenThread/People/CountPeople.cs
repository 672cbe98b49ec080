using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>How many people the caller's right reaches; as in the list of people, nobody with a protected post but oneself.</summary>
public sealed class CountPeople(Db db)
{
    public async Task<int> DoAsync(Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var me = reach.PersonId;
        return await db.PeopleWithin(reach, context.Today).CountAsync(p => !p.Protected || p.Id == me, stop);
    }
}
