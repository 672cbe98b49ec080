using GoldenThread.Data;

namespace GoldenThread.Dissemination;

/// <summary>Writes a seven-part briefing as a draft.</summary>
public sealed class WriteBriefing(Db db)
{
    public async Task<Result<Briefing>> DoAsync(BriefingParts parts, OperationContext context, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(parts.Title)) return Refusals.TitleMissing;
        foreach (var (heading, text) in parts.All)
            if (string.IsNullOrWhiteSpace(text)) return Refusals.PartMissing(heading);

        await using var work = await db.WriteAsync(context, stop);
        var briefing = new Briefing
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            Title = parts.Title.Trim(),
            Background = parts.Background.Trim(),
            WhyItMatters = parts.WhyItMatters.Trim(),
            WhatWasFound = parts.WhatWasFound.Trim(),
            WhatWorkedWell = parts.WhatWorkedWell.Trim(),
            Learning = parts.Learning.Trim(),
            WhatToDoNow = parts.WhatToDoNow.Trim(),
            Reflect = parts.Reflect.Trim(),
            WrittenAt = context.Now,
        };
        db.Add(briefing);
        db.Note(context, "briefing written", briefing);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return briefing;
    }
}
