using GoldenThread.Data;
using GoldenThread.Needs;
using GoldenThread.Programme;
using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>Follows findings down the thread, all of them in the same few queries, and asks the rule how each hop stands on a day.</summary>
public sealed class GatherThreads(Db db)
{
    /// <summary>One finding's thread; null when there is no such finding here.</summary>
    public async Task<GatheredThread?> OfAsync(Guid findingId, DateOnly day, ThreadLimits limits, CancellationToken stop = default) =>
        (await OfAsync(db.Findings.Where(f => f.Id == findingId), day, limits, stop)).SingleOrDefault();

    /// <summary>The threads of the findings asked for. Call inside a reading transaction.</summary>
    public async Task<IReadOnlyList<GatheredThread>> OfAsync(IQueryable<Finding> which, DateOnly day, ThreadLimits limits, CancellationToken stop = default)
    {
        var findings = await which.AsNoTracking().OrderByDescending(f => f.PublishedOn).ThenBy(f => f.Id).ToListAsync(stop);
        if (findings.Count == 0) return [];
        var ids = findings.ConvertAll(f => f.Id);
        var needs = await NeedsAsync(ids, stop);
        var responses = await ResponsesAsync(needs.ConvertAll(n => n.Need.Id), stop);
        var reach = await new GatherReach(db).OfAsync(responses, day, stop);
        var concerned = await ConcernedAsync(ids, stop);
        var evidence = await EvidenceAsync(ids, stop);
        var outcomes = (await db.OutcomeMeasures.AsNoTracking().Where(o => ids.Contains(o.FindingId)).ToListAsync(stop)).ToLookup(o => o.FindingId);
        var pledges = await new GatherPractice(db).OfAsync([.. reach.Events.Keys], stop);
        var learning = await new GatherLearning(db).OfAsync(reach.Events, stop);

        return findings.ConvertAll(finding =>
        {
            var itsNeeds = needs.Where(n => n.FindingId == finding.Id).Select(n => n.Need).ToList();
            var itsResponses = responses.Where(r => itsNeeds.Exists(n => n.Id == r.NeedId)).ToList();
            var events = reach.EventsOf(itsResponses);
            var facts = new ThreadFacts
            {
                PublishedOn = finding.PublishedOn,
                NoNeedOn = finding.NoNeedOn,
                NeedOn = itsNeeds.Count == 0 ? null : itsNeeds.Min(n => n.RaisedOn),
                ResponseOn = itsResponses.Count == 0 ? null : itsResponses.Min(r => r.ChosenOn),
                Agencies = [.. concerned[finding.Id].Select(a => reach.Of(a, itsResponses, events) with
                {
                    Embedded = evidence.Judged(finding.Id, a.AgencyId),
                    EvidenceOn = evidence.LatestOn(finding.Id, a.AgencyId),
                })],
                Learning = learning.Learning(events),
                Practice = learning.Practice(events, pledges.Of(events)),
                Outcomes = [.. outcomes[finding.Id].Select(o => OutcomeChange.Of(o))],
            };
            return new GatheredThread(finding, facts, BrokenThread.On(day, facts, limits)) { Needs = itsNeeds, Responses = itsResponses, Events = events, PairedWaves = learning.PairedWaves(events) };
        });
    }

    private async Task<List<(Guid FindingId, ThreadNeed Need)>> NeedsAsync(List<Guid> findings, CancellationToken stop) =>
        (await (
            from need in db.Needs.AsNoTracking()
            where need.Origin.Kind == "finding" && findings.Contains(need.Origin.Id)
            join person in db.People on need.OwnerId equals (Guid?)person.Id into owners
            from owner in owners.DefaultIfEmpty()
            orderby need.RaisedAt
            select new { FindingId = need.Origin.Id, need.Id, need.Title, need.RaisedAt, need.Status, need.OwnerId, First = owner == null ? null : owner.FirstName, Last = owner == null ? null : owner.LastName })
            .ToListAsync(stop))
        .ConvertAll(n => (n.FindingId, new ThreadNeed(n.Id, n.Title, London.DateOf(n.RaisedAt), n.Status, n.OwnerId, n.OwnerId is null ? null : $"{n.First} {n.Last}")));

    private async Task<List<ThreadResponse>> ResponsesAsync(List<Guid> needs, CancellationToken stop)
    {
        var chosen = await db.NeedResponses.AsNoTracking().Where(r => needs.Contains(r.NeedId)).OrderBy(r => r.ChosenAt).ToListAsync(stop);
        var answers = chosen.Where(r => r.AnswerId is not null).Select(r => r.AnswerId!.Value).ToList();
        var titles = await db.Courses.Where(c => answers.Contains(c.Id)).Select(c => new { c.Id, c.Title })
            .Concat(db.Events.Where(e => answers.Contains(e.Id)).Select(e => new { e.Id, e.Title }))
            .Concat(db.Briefings.Where(b => answers.Contains(b.Id)).Select(b => new { b.Id, b.Title }))
            .ToDictionaryAsync(a => a.Id, a => a.Title, stop);
        return chosen.ConvertAll(r => new ThreadResponse(r.Id, r.NeedId, r.Method, r.Why, London.DateOf(r.ChosenAt), r.AnswerKind, r.AnswerId, r.AnswerId is { } id ? titles.GetValueOrDefault(id) : null));
    }

    private async Task<ILookup<Guid, ConcernedAgency>> ConcernedAsync(List<Guid> findings, CancellationToken stop) =>
        (await (
            from concern in db.FindingAgencies.AsNoTracking()
            where findings.Contains(concern.FindingId)
            join agency in db.Agencies on concern.AgencyId equals agency.Id
            orderby agency.NameKey
            select new { concern.FindingId, Agency = new ConcernedAgency(agency.Id, agency.Name, agency.Headcount) }).ToListAsync(stop))
        .ToLookup(c => c.FindingId, c => c.Agency);

    private async Task<GatheredEvidence> EvidenceAsync(List<Guid> findings, CancellationToken stop) =>
        new(await db.EmbeddingEvidence.AsNoTracking().Where(e => findings.Contains(e.FindingId))
            .Select(e => new FiledEvidence(e.FindingId, e.AgencyId, e.EffectiveOn, e.Judgement)).ToListAsync(stop));
}

/// <summary>An agency that a finding concerns.</summary>
public sealed record ConcernedAgency(Guid AgencyId, string Name, int? Headcount);
