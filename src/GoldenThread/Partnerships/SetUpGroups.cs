using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Sets up the groups that the partnership's policy names. What is there already stays as an administrator left it.</summary>
public sealed class SetUpGroups(Db db, PackInForce packs)
{
    public sealed record Added(IReadOnlyList<Group> Groups);

    public async Task<Result<Added>> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await packs.TodayAsync(context, stop) is not { } held) return Refusals.NoPolicyYet;

        var there = await db.Groups.Select(g => g.Code).ToListAsync(stop);
        var added = new List<Group>();
        foreach (var words in held.Pack.Groups.Where(g => !there.Contains(g.Code)))
        {
            var group = new Group
            {
                PartnershipId = context.PartnershipId,
                Id = Guid.CreateVersion7(),
                Code = words.Code,
                Name = words.Name.Is(out var name) ? name : null,
                Aliases = [.. words.Aliases],
                Remit = [.. words.Remit],
                Meets = words.Meets.Is(out var rhythm) ? GroupRhythm.Say(rhythm) : null,
                ReportsTo = words.ReportsTo.Is(out var body) ? body : null,
            };
            db.Add(group);
            db.Note(context, "group set up", group, changes: ("name", null, group.Name));
            added.Add(group);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return new Added(added);
    }
}

/// <summary>How a group's rhythm is said.</summary>
public static class GroupRhythm
{
    public static string Say(Rhythm rhythm) => (rhythm.PerYear, rhythm.EveryMonths) switch
    {
        (1, _) => "once a year",
        ({ } times, _) => $"{times} times a year",
        (_, [1]) => "every month",
        (_, [var months]) => $"every {months} months",
        (_, [var least, var most]) => $"every {least} to {most} months",
        _ => "",
    };
}
