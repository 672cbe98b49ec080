using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Reads that several operations of this module share.</summary>
internal static class PeopleInDb
{
    /// <summary>The line manager named by address; nobody when none is named.</summary>
    public static async Task<Result<Manager>> ManagerAsync(this Db db, string? email, Guid personId, CancellationToken stop)
    {
        if (email is null) return new Manager(null);
        var key = email.ToLowerInvariant();
        if (await db.People.Where(p => p.EmailKey == key).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(stop) is not { } manager) return Refusals.NoSuchManager;
        return manager == personId ? Refusals.OwnManager : new Manager(manager);
    }

    internal sealed record Manager(Guid? Id);
}
