using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Imports;

/// <summary>Reads that the import operations share.</summary>
internal static class ImportsInDb
{
    /// <summary>Everybody on record with their posts: four columns of a person, one row a post, nothing tracked.</summary>
    public static async Task<ImportWorld> ImportWorldAsync(this Db db, PeopleImport import, DateOnly today, CancellationToken stop)
    {
        var people = await db.People.AsNoTracking().Where(p => p.MergedIntoId == null).Select(p => new OnRecord(p.Id, new PersonFacts(p.FirstName, p.LastName, p.Email), p.EmailKey)).ToListAsync(stop);
        var byId = people.ToDictionary(p => p.Id);
        await foreach (var post in db.Posts.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            byId[post.PersonId].Posts.Add((post.Id, PostFacts.Of(post)));
        // The address of a record that went into another leads to that one.
        var aliases = await db.People.AsNoTracking().Where(p => p.MergedIntoId != null).Select(p => new { p.EmailKey, Into = p.MergedIntoId!.Value }).ToListAsync(stop);
        return new(people, today, import.AgencyId, import.OwnAgencyOnly, [.. aliases.Select(a => (a.EmailKey, a.Into))]);
    }

    /// <summary>What rows may name: the open agencies, the policy's levels and groups.</summary>
    public static async Task<ReadRows.Known> ImportNamesAsync(this Db db, PackInForce packs, Guid? agency, OperationContext context, CancellationToken stop)
    {
        var agencies = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var open in await db.Agencies.AsNoTracking().Where(a => a.ClosedOn == null || a.ClosedOn >= context.Today).ToListAsync(stop)) agencies.TryAdd(SpokenName.Fold(open.Name), open.Id);
        var pack = (await packs.TodayAsync(context, stop))?.Pack;
        var (levels, groups) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var level in pack?.Levels ?? [])
        {
            levels.TryAdd(SpokenName.Fold(level.Code), level.Code);
            if (level.Name.Is(out var name)) levels.TryAdd(SpokenName.Fold(name), level.Code);
        }

        foreach (var group in pack?.TargetGroups.Items.Or([]) ?? []) levels.TryAdd(SpokenName.Fold(group.Code), group.Code);
        foreach (var group in pack?.StaffingGroups.Or([]) ?? [])
        {
            groups.TryAdd(SpokenName.Fold(group.Code), group.Code);
            groups.TryAdd("group" + SpokenName.Fold(group.Code), group.Code);
        }

        return new(agency, agencies, levels, groups, context.Today);
    }
}
