using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>A manager sets or overrides where a post stands in the framework, with a reason; what was decided before stays on record .</summary>
public sealed class DecidePlacement(Db db)
{
    public sealed record Request(Guid PostId, string? StaffGroup, string? Level, string? Why);

    public async Task<Result<PlacementDecision>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 500, "Say why: the framework guides, you decide.");
        var (group, level) = (typed.May("staffGroup", request.StaffGroup, 60), typed.May("level", request.Level, 60));
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.Posts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PostId, stop) is not { } post) return Refusal.NotThere;
        if (await db.RulesOnAsync(context.Today, context, stop) is not { } rules) return Refusals.NoSuchLevel;
        if (group is not null && !rules.IsGroup(group)) return Refusals.NoSuchGroup;
        if (level is not null && !rules.IsLevel(level) && !rules.IsTarget(level)) return Refusals.NoSuchLevel;
        if (level is not null && rules.IsAbove(level, rules.HighestFor(group ?? post.StaffGroup))) return Refusals.AboveTheHighest(rules.Named(rules.HighestFor(group ?? post.StaffGroup)!)!.Name);

        var before = await db.PlacementDecisions.SingleOrDefaultAsync(d => d.PostId == post.Id && d.SupersededAt == null, stop);
        if (before is not null)
        {
            before.SupersededAt = context.Now;
            await db.SaveChangesAsync(stop);
        }

        var decision = new PlacementDecision
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PostId = post.Id, PersonId = post.PersonId, StaffGroup = group, Level = level, Why = why, DecidedById = context.PersonId, RecordedAt = context.Now,
        };
        db.Add(decision);
        db.Note(context, "placement decided", "person", post.PersonId, why, ("staff_group", before?.StaffGroup ?? post.StaffGroup, group ?? post.StaffGroup), ("level", before?.Level ?? post.Level, level ?? post.Level));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return decision;
    }
}
