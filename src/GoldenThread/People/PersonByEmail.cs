using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>The person with this work e-mail address, within the caller's reach; null when nobody there has it.</summary>
public sealed class PersonByEmail(Db db)
{
    public async Task<Person?> DoAsync(string email, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var key = (Typed.Clean(email) ?? "").ToLowerInvariant();
        return await db.PeopleWithin(reach, context.Today).AsNoTracking().SingleOrDefaultAsync(p => p.EmailKey == key, stop);
    }
}
