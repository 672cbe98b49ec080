using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>The agencies whose people can be asked, with how many those are.</summary>
public sealed class SurveyAgencies(Db db)
{
    public sealed record Listed(Guid Id, string Name, int People);

    public async Task<IReadOnlyList<Listed>> AllAsync(OperationContext context, CancellationToken stop = default)
    {
        var today = context.Today;
        await using var work = await db.ReadAsync(context, stop);
        return await db.Agencies.OrderBy(a => a.NameKey)
            .Select(a => new Listed(a.Id, a.Name, db.Posts.Where(p => p.AgencyId == a.Id && p.From <= today && (p.Until == null || p.Until >= today)).Select(p => p.PersonId).Distinct().Count()))
            .ToListAsync(stop);
    }
}
