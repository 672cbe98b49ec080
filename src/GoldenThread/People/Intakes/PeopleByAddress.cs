using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Intakes;

/// <summary>Everybody on record by work address, for files that name people by it. The address of a record that went into another leads to that one.</summary>
public sealed class PeopleByAddress
{
    private readonly Dictionary<string, (Guid Id, string Name)> _known;

    private PeopleByAddress(Dictionary<string, (Guid, string)> known) => _known = known;

    public (Guid Id, string Name)? this[string address] => _known.TryGetValue(Account.KeyOf(address), out var person) ? person : null;

    public static async Task<PeopleByAddress> ReadAsync(Db db, CancellationToken stop)
    {
        var people = await db.People.AsNoTracking().Select(p => new { p.Id, p.EmailKey, p.FirstName, p.LastName, p.MergedIntoId }).ToListAsync(stop);
        var names = people.ToDictionary(p => p.Id, p => $"{p.FirstName} {p.LastName}");
        return new(people.Where(p => names.ContainsKey(p.MergedIntoId ?? p.Id)).ToDictionary(p => p.EmailKey, p => (p.MergedIntoId ?? p.Id, names[p.MergedIntoId ?? p.Id]), StringComparer.Ordinal));
    }

    /// <summary>Whether all of these are still people of their own.</summary>
    public static async Task<bool> AreAllHereAsync(Db db, IEnumerable<Guid> people, CancellationToken stop)
    {
        var here = (await db.People.Where(p => p.MergedIntoId == null).Select(p => p.Id).ToListAsync(stop)).ToHashSet();
        return people.All(here.Contains);
    }
}
