using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Returns;

/// <summary>An agency says how many of its people are in date by level, on a day. Figures for the same day take the place of the earlier ones, which stay on record.</summary>
public sealed class FileReturn(Db db)
{
    /// <summary>More people than this has no agency.</summary>
    public const int Most = 1_000_000;

    public sealed record Line(string Requirement, int? InPost, int? InDate);

    /// <param name="Lines">One for each thing asked; what is left empty is not returned.</param>
    public sealed record Request(Guid AgencyId, DateOnly? On, IReadOnlyList<Line> Lines);

    public async Task<Result<int>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("on", request.On is { } day && day <= context.Today, "Enter the day the figures are of: today or an earlier day.");
        for (var i = 0; i < request.Lines.Count; i++)
        {
            var line = request.Lines[i];
            typed.Check($"lines[{i}].inPost", line.InPost is null or (>= 0 and <= Most) && (line.InDate is null || line.InPost is not null), "Enter how many people are in post, as a whole number.");
            typed.Check($"lines[{i}].inDate", line.InDate is null ? line.InPost is null : line.InDate >= 0 && line.InDate <= line.InPost, "Enter how many of them are in date: no more than are in post.");
        }

        var given = request.Lines.Where(l => l.InPost is not null).ToList();
        typed.Check("lines", request.Lines.Count == 0 || given.Count > 0, "Enter the figures for at least one line.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, stop)) return Refusal.NotThere;
        await db.LockPartnershipAsync(stop);
        var rules = await db.RulesOnAsync(context.Today, context, stop);
        if (given.Count == 0 || given.Any(l => rules?.Named(l.Requirement) is null)) return Refusals.NoSuchRequirement;
        var before = await db.TrainingReturns.Where(r => r.AgencyId == request.AgencyId && r.On == request.On && r.SupersededAt == null).ToDictionaryAsync(r => r.Requirement, stop);
        var changed = 0;
        foreach (var line in given)
        {
            if (before.TryGetValue(line.Requirement, out var old))
            {
                if ((old.InPost, old.InDate) == (line.InPost, line.InDate)) continue;
                old.SupersededAt = context.Now;
                await db.SaveChangesAsync(stop);
            }

            var made = new TrainingReturn { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = request.AgencyId, Requirement = line.Requirement, On = request.On!.Value, InPost = line.InPost!.Value, InDate = line.InDate!.Value, ById = context.PersonId, RecordedAt = context.Now };
            db.Add(made);
            db.Note(context, "training return filed", made, null, ("in_post", $"{old?.InPost}", $"{made.InPost}"), ("in_date", $"{old?.InDate}", $"{made.InDate}"));
            changed++;
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return changed;
    }
}
