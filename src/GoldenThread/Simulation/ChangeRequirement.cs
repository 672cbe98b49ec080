using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>Changes in a draft how something is asked: how often, by when, of whom, mandatory or recommended. Nothing follows until the draft is published.</summary>
public sealed class ChangeRequirement(Db db)
{
    public sealed record Request(Guid DraftId, string Code, RequirementChanges.Wanted Wanted);

    public async Task<Result<Draft>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Draft>(request.DraftId, stop)) return Refusal.NotThere;
        var draft = await db.Drafts.SingleAsync(d => d.Id == request.DraftId, stop);
        if (draft.PublishedAsId is not null) return Refusals.Published;
        var document = PackDocument.FromJson(draft.Content);
        if (!Wanted(document.Read(Readings.Confirmed), request).Is(out var changes, out var not)) return not;
        if (changes.Count == 0) return Refusals.SaysSoAlready;

        var noted = new List<(string, string?, string?)>();
        foreach (var change in changes)
        {
            noted.Add((change.Path, document.JsonAt(change.Path), change.Json));
            var made = change.Plain ? document.WithPlain(change.Path, change.Json) : document.WithTried(change.Path, change.Json, $"Draft: {draft.Name}");
            if (!made.Is(out var next, out var no)) return no.At(change.Field);
            document = next;
        }

        draft.Content = document.Json;
        db.Note(context, "policy draft changed", draft, null, [.. noted]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return draft;
    }

    private static Result<List<RequirementChanges.Change>> Wanted(Pack pack, Request request)
    {
        var (wanted, groups) = (request.Wanted, pack.StaffingGroups.Or([]));
        var typed = new Typed();
        typed.Check("first", IsSound(wanted.First), "Enter a whole number from 1 to 999, or leave it empty.");
        typed.Check("renewal", IsSound(wanted.Renewal), "Enter a whole number from 1 to 999, or leave it empty.");
        typed.Check("groups", wanted.Groups.All(g => groups.Any(one => one.Code == g)), "Choose staff groups of the list.");
        if (pack.Levels.FirstOrDefault(l => l.Code == request.Code) is { } level)
        {
            typed.Check("groups", groups.Count == 0 || wanted.Groups.Count > 0, "Choose at least one staff group.");
            return typed.No is { } unclear ? unclear : RequirementChanges.Of(pack, level, wanted);
        }

        if (pack.Requirements.FirstOrDefault(r => r.Code == request.Code) is not { } requirement) return Refusal.NotThere;
        return typed.No is { } no ? no : RequirementChanges.Of(requirement, wanted);
    }

    private static bool IsSound(Period? period) => period is not { } p || (p.Count is >= 1 and <= 999 && p.Unit is PeriodUnit.CalendarDays or PeriodUnit.Weeks or PeriodUnit.Months or PeriodUnit.Years);
}
