using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Changes a group's names, remit, rhythm or whom it reports to .</summary>
public sealed class ChangeGroup(Db db)
{
    /// <summary>What a group says of itself. Aliases and remit are one item each.</summary>
    public sealed record Words(string? Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Remit, string? Meets, string? ReportsTo);

    public async Task<Result<Group>> DoAsync(Guid groupId, Words request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var words = Take(request, typed);
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.Groups.SingleOrDefaultAsync(g => g.Id == groupId, stop) is not { } group) return Refusal.NotThere;
        if (words.ReportsTo == group.Code) return Refusals.ReportsToItself;
        var changes = Trail.Differing(
            ("name", group.Name, words.Name),
            ("aliases", string.Join("; ", group.Aliases), string.Join("; ", words.Aliases)),
            ("remit", string.Join("; ", group.Remit), string.Join("; ", words.Remit)),
            ("meets", group.Meets, words.Meets),
            ("reports_to", group.ReportsTo, words.ReportsTo));
        if (changes.Length > 0)
        {
            Write(group, words);
            db.Note(context, "group changed", group, changes: changes);
            await db.SaveChangesAsync(stop);
        }

        await work.CommitAsync(stop);
        return group;
    }

    internal static Words Take(Words request, Typed typed)
    {
        typed.Check("aliases", request.Aliases.Count <= 20, "Use 20 other names at the most.");
        typed.Check("remit", request.Remit.Count <= 60, "Use 60 items at the most.");
        return new(
            typed.May("name", request.Name, 200),
            [.. request.Aliases.Select(a => typed.May("aliases", a, 200)).OfType<string>().Distinct()],
            [.. request.Remit.Select(r => typed.May("remit", r, 500)).OfType<string>()],
            typed.May("meets", request.Meets, 200),
            typed.May("reportsTo", request.ReportsTo, 200));
    }

    internal static void Write(Group group, Words words)
    {
        group.Name = words.Name;
        group.Aliases = [.. words.Aliases];
        group.Remit = [.. words.Remit];
        group.Meets = words.Meets;
        group.ReportsTo = words.ReportsTo;
    }
}
