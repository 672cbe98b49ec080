using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Merging;

/// <summary>Makes two records of one person one: everything that names the old record, in every module, names the kept one. Refused, with what stands in the way, where both have the same thing.</summary>
public sealed class MergePeople(Db db)
{
    /// <param name="KeptId">The record that stays.</param>
    /// <param name="MergedId">The record that goes into it.</param>
    public sealed record Request(Guid KeptId, Guid MergedId, string? Why);

    /// <summary>What would move, by kind, and what stands in the way.</summary>
    public sealed record Look(Person Kept, Person Merged, IReadOnlyList<Counted> Moves, IReadOnlyList<Counted> Conflicts);

    public sealed record Counted(string Kind, int Count);

    /// <summary>Looks only; null where one of the two is not there or the same.</summary>
    public async Task<Look?> LookAsync(Guid kept, Guid merged, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await GatherAsync(kept, merged, stop);
    }

    public async Task<Result<PersonMerge>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, "Say how you know that it is the same person.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await GatherAsync(request.KeptId, request.MergedId, stop) is not { } look) return Refusal.NotThere;
        if (look.Conflicts.Count > 0) return Refusals.CannotMerge(look.Conflicts);
        var (kept, merged) = (await db.People.SingleAsync(p => p.Id == request.KeptId, stop), await db.People.SingleAsync(p => p.Id == request.MergedId, stop));
        var account = kept.AccountId is null ? merged.AccountId : null;
        var merge = new PersonMerge { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), KeptId = kept.Id, MergedId = merged.Id, Why = why, AccountId = account, MadeById = context.PersonId, MadeAt = context.Now };
        db.Add(merge);
        merged.MergedIntoId = kept.Id;
        if (account is not null)
        {
            merged.AccountId = null;
            await db.SaveChangesAsync(stop);
            kept.AccountId = account;
        }

        await db.SaveChangesAsync(stop);
        var rows = new List<MergedRow>();
        foreach (var column in PersonColumns.Moved(db.Model))
        {
            var found = await db.RowsOfAsync(column, merged.Id, stop);
            await db.MoveAsync(column, merged.Id, kept.Id, found, stop);
            rows.AddRange(found.Select(row => new MergedRow { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), MergeId = merge.Id, Place = column.Name, RowId = row }));
        }

        await db.InsertAllAsync(rows, stop);
        db.Note(context, "people merged", kept, why, [("merged", merged.Id.ToString(), kept.Id.ToString()), .. look.Moves.Select(m => (m.Kind, (string?)null, (string?)$"{m.Count}"))]);
        await db.SaveChangesAsync(stop);
        db.WorkOutAnew([kept.Id, merged.Id]);
        await work.CommitAsync(stop);
        return merge;
    }

    private async Task<Look?> GatherAsync(Guid keptId, Guid mergedId, CancellationToken stop)
    {
        var two = await db.People.AsNoTracking().Where(p => (p.Id == keptId || p.Id == mergedId) && p.MergedIntoId == null).ToListAsync(stop);
        if (two.Count != 2) return null;
        var (kept, merged) = (two.Single(p => p.Id == keptId), two.Single(p => p.Id == mergedId));
        var (moves, conflicts) = (new List<Counted>(), new List<Counted>());
        foreach (var column in PersonColumns.Moved(db.Model))
        {
            var rows = await db.RowsOfAsync(column, mergedId, stop);
            if (rows.Count == 0) continue;
            moves.Add(new(column.Kind, rows.Count));
            if (await db.ClashesAsync(column, mergedId, keptId, stop) is > 0 and var clashes) conflicts.Add(new(column.Kind, clashes));
        }

        if (kept.AccountId is not null && merged.AccountId is not null) conflicts.Add(new("account", 1));
        if (await db.Posts.AnyAsync(p => (p.PersonId == keptId && p.LineManagerId == mergedId) || (p.PersonId == mergedId && p.LineManagerId == keptId), stop)) conflicts.Add(new("line_manager", 1));
        return new(kept, merged, [.. moves.GroupBy(m => m.Kind).Select(g => new Counted(g.Key, g.Sum(m => m.Count)))], [.. conflicts.GroupBy(m => m.Kind).Select(g => new Counted(g.Key, g.Sum(m => m.Count)))]);
    }
}
