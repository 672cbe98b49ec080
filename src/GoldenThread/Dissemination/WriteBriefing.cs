using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Dissemination;

/// <summary>Writes a seven-part briefing as a draft.</summary>
public sealed class WriteBriefing(Db db)
{
    public sealed record After(string Kind, Guid Id);

    /// <param name="after">The event or finding that it follows, if any .</param>
    public async Task<Result<Briefing>> DoAsync(BriefingParts parts, OperationContext context, After? after = null, CancellationToken stop = default)
    {
        var typed = new Typed();
        var title = typed.Must("title", parts.Title, 200, "Give the briefing a title.");
        var text = parts.All.Select(p => typed.Must(p.Field, p.Text, 4000, $"A briefing has seven parts. Write something under “{p.Heading}”.")).ToList();
        if (typed.No is { } wrong) return wrong;

        await using var work = await db.WriteAsync(context, stop);
        if (after is { } of && !await IsThereAsync(of, stop)) return Refusal.NotThere;
        var briefing = new Briefing
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            Title = title,
            Background = text[0],
            WhyItMatters = text[1],
            WhatWasFound = text[2],
            WhatWorkedWell = text[3],
            Learning = text[4],
            WhatToDoNow = text[5],
            Reflect = text[6],
            AfterKind = after?.Kind,
            AfterId = after?.Id,
            WrittenAt = context.Now,
        };
        db.Add(briefing);
        db.Note(context, "briefing written", briefing);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return briefing;
    }

    private Task<bool> IsThereAsync(After after, CancellationToken stop) => after.Kind switch
    {
        "event" => db.Events.AnyAsync(e => e.Id == after.Id, stop),
        "finding" => db.Findings.AnyAsync(f => f.Id == after.Id, stop),
        _ => Task.FromResult(false),
    };
}
