using GoldenThread.Data;
using GoldenThread.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>What people pledged on the events, and what they say came of it.</summary>
public sealed class GatherPractice(Db db)
{
    public async Task<GatheredPractice> OfAsync(IReadOnlyCollection<Guid> events, CancellationToken stop) =>
        new(await db.Pledges.AsNoTracking().Where(p => events.Contains(p.EventId))
            .Select(p => new PledgeFact(p.EventId, p.PersonId, p.By, p.Outcome, p.ReturnedAt)).ToListAsync(stop));
}

/// <summary>One pledge as the thread needs it.</summary>
public sealed record PledgeFact(Guid EventId, Guid PersonId, DateOnly By, PledgeOutcome? Outcome, DateTime? ReturnedAt);

/// <summary>Pledges by event.</summary>
public sealed class GatheredPractice(IReadOnlyList<PledgeFact> pledges)
{
    private readonly ILookup<Guid, PledgeFact> _pledges = pledges.ToLookup(p => p.EventId);

    public PracticeFacts Of(IReadOnlyList<ThreadEvent> events)
    {
        var all = events.SelectMany(e => _pledges[e.Id]).ToList();
        var people = all.Select(p => p.PersonId).Distinct().Count();
        var answered = all.Where(p => p.Outcome is not null).ToList();
        return new()
        {
            Pledged = people,
            Asked = people,
            Answered = answered.Select(p => p.PersonId).Distinct().Count(),
            DidIt = answered.Where(p => p.Outcome == PledgeOutcome.Done).Select(p => p.PersonId).Distinct().Count(),
            DueOn = all.Count == 0 ? null : all.Min(p => p.By),
            LastAnswerOn = answered.Select(p => p.ReturnedAt is { } at ? London.DateOf(at) : (DateOnly?)null).Max(),
        };
    }
}
