using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>What people answered about the events: the scale before and after, paired person by person, and the follow-ups asked weeks later. Named forms only; anonymous answers are never followed. Pairs are counted in the database; of follow-ups the people are read, because one may have been asked about several events.</summary>
public sealed class GatherLearning(Db db)
{
    public async Task<GatheredLearning> OfAsync(IReadOnlyDictionary<Guid, ThreadEvent> events, CancellationToken stop)
    {
        var ids = events.Keys.ToList();
        var waves = (await db.Waves.AsNoTracking().Where(w => ids.Contains(w.About.Id) && w.Kind == WaveKind.Named)
                .Select(w => new { w.Id, EventId = w.About.Id, w.PairedWithId, w.OpensOn }).ToListAsync(stop))
            .ConvertAll(w => new AskedWave(w.Id, w.EventId, w.PairedWithId, w.OpensOn, IsLater: events[w.EventId].LastDay < w.OpensOn));
        var (after, later) = (waves.FindAll(w => w.PairedWithId is not null), waves.FindAll(w => w.IsLater));
        var (afters, befores, laters) = (after.ConvertAll(w => w.Id), after.ConvertAll(w => w.PairedWithId!.Value), later.ConvertAll(w => w.Id));
        var both = befores.Concat(afters).ToList();
        var answered = after.Count == 0 ? [] : await db.Invitations.Where(i => both.Contains(i.WaveId) && i.Answered && !i.Withdrawn)
            .GroupBy(i => i.WaveId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var paired = after.Count == 0 ? [] : await (
            from wave in db.Waves
            where afters.Contains(wave.Id)
            join a in db.Invitations on wave.Id equals a.WaveId
            join b in db.Invitations on new { WaveId = wave.PairedWithId!.Value, a.RespondentKey } equals new { b.WaveId, b.RespondentKey }
            where a.Answered && !a.Withdrawn && b.Answered && !b.Withdrawn
            group a by wave.Id into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var people = laters.Count == 0 ? [] : await db.Invitations.AsNoTracking().Where(i => laters.Contains(i.WaveId) && !i.Withdrawn)
            .Select(i => new AskedPerson(i.WaveId, i.RespondentKey, i.Answered)).ToListAsync(stop);
        var last = laters.Count == 0 ? [] : await db.Responses.Where(r => laters.Contains(r.WaveId) && r.SentAt != null && r.WithdrawnAt == null)
            .GroupBy(r => r.WaveId).Select(g => new { g.Key, At = g.Max(r => r.SentAt) }).ToDictionaryAsync(g => g.Key, g => g.At, stop);
        return new(waves.ToLookup(w => w.EventId), answered, paired, people.ToLookup(a => a.WaveId), last);
    }
}

/// <summary>One asking about an event.</summary>
public sealed record AskedWave(Guid Id, Guid EventId, Guid? PairedWithId, DateOnly OpensOn, bool IsLater);

/// <summary>An asking after an event that is compared with one before it.</summary>
public sealed record PairedAsking(Guid WaveId, ThreadEvent Event, DateOnly OpensOn);

/// <summary>Somebody who was asked weeks later, and whether they answered.</summary>
public sealed record AskedPerson(Guid WaveId, string Key, bool Answered);

/// <summary>Askings and answers, ready to be counted for one finding's events.</summary>
public sealed class GatheredLearning(
    ILookup<Guid, AskedWave> waves, IReadOnlyDictionary<Guid, int> answered, IReadOnlyDictionary<Guid, int> pairs, ILookup<Guid, AskedPerson> later, IReadOnlyDictionary<Guid, DateTime?> last)
{
    public LearningFacts Learning(IReadOnlyList<ThreadEvent> events)
    {
        var (paired, unpaired) = (0, 0);
        DateOnly? askedOn = null;
        foreach (var after in Of(events).Where(w => w.PairedWithId is not null))
        {
            var both = pairs.GetValueOrDefault(after.Id);
            paired += both;
            unpaired += answered.GetValueOrDefault(after.PairedWithId!.Value) + answered.GetValueOrDefault(after.Id) - (2 * both);
            if (askedOn is null || after.OpensOn > askedOn) askedOn = after.OpensOn;
        }

        return new() { Attended = events.Sum(e => e.Attended), Paired = paired, Unpaired = unpaired, AskedOn = askedOn };
    }

    /// <summary>Follow-ups: asked some time after the event. They join what was pledged; each person is counted once.</summary>
    public PracticeFacts Practice(IReadOnlyList<ThreadEvent> events, PledgeFacts pledges)
    {
        var asked = Of(events).Where(w => w.IsLater).ToList();
        var people = asked.SelectMany(w => later[w.Id]).ToList();
        var facts = pledges.Facts;
        return facts with
        {
            Asked = people.Select(p => p.Key).Concat(pledges.Pledged.Select(Key)).Distinct().Count(),
            Answered = people.Where(p => p.Answered).Select(p => p.Key).Concat(pledges.Returned.Select(Key)).Distinct().Count(),
            DueOn = new[] { facts.DueOn, asked.Count == 0 ? null : asked.Min(w => w.OpensOn) }.Min(),
            LastAnswerOn = new[] { facts.LastAnswerOn, asked.Max(w => last.GetValueOrDefault(w.Id)) is { } at ? London.DateOf(at) : null }.Max(),
        };

        static string Key(Guid person) => Invitation.KeyOf(person, "", null);
    }

    /// <summary>The askings after the events that are compared with one before.</summary>
    public IReadOnlyList<PairedAsking> PairedWaves(IReadOnlyList<ThreadEvent> events) =>
        [.. Of(events).Where(w => w.PairedWithId is not null).Select(w => new PairedAsking(w.Id, events.First(e => e.Id == w.EventId), w.OpensOn))];

    private IEnumerable<AskedWave> Of(IReadOnlyList<ThreadEvent> events) => events.SelectMany(e => waves[e.Id]);
}
