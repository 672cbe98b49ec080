using GoldenThread.Data;
using GoldenThread.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>What people pledged on the events, and what they say came of it.</summary>
public sealed class GatherPractice(Db db)
{
    public async Task<GatheredPractice> OfAsync(IReadOnlyCollection<Guid> events, CancellationToken stop) =>
        new(await db.Pledges.AsNoTracking().Where(p => events.Contains(p.EventId))
            .Select(p => new PledgeFact(p.EventId, p.PersonId, p.By, p.Reminders, p.Outcome, p.ReturnedAt)).ToListAsync(stop));
}

/// <summary>Pledges by event.</summary>
public sealed class GatheredPractice(IReadOnlyList<PledgeFact> pledges)
{
    private readonly ILookup<Guid, PledgeFact> _pledges = pledges.ToLookup(p => p.EventId);

    public PledgeFacts Of(IReadOnlyList<ThreadEvent> events)
    {
        var all = events.SelectMany(e => _pledges[e.Id]).ToList();
        var funnel = PledgeFunnel.Of(0, all);
        return new(
            new()
            {
                Pledged = funnel.Said,
                Reminded = funnel.Reminded,
                Returned = funnel.Returned,
                DidIt = funnel.Done,
                DidPartly = funnel.Partly,
                DueOn = all.Count == 0 ? null : all.Min(p => p.By),
                LastAnswerOn = all.Select(p => p.ReturnedAt is { } at ? London.DateOf(at) : (DateOnly?)null).Max(),
            },
            [.. all.Select(p => p.PersonId)],
            [.. all.Where(p => p.Outcome is not null).Select(p => p.PersonId)]);
    }
}

/// <summary>What pledges come to, and whose they are: somebody asked by a follow-up as well is counted once.</summary>
public sealed record PledgeFacts(PracticeFacts Facts, HashSet<Guid> Pledged, HashSet<Guid> Returned);
