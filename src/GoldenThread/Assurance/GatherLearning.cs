using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>What people answered about the events: the scale before and after, paired person by person, and the follow-ups asked weeks later. Named forms only; anonymous answers are never followed.</summary>
public sealed class GatherLearning(Db db)
{
    public async Task<GatheredLearning> OfAsync(IReadOnlyCollection<Guid> events, CancellationToken stop)
    {
        var waves = await db.Waves.AsNoTracking().Where(w => events.Contains(w.About.Id) && w.Kind == WaveKind.Named)
            .Select(w => new AskedWave(w.Id, w.About.Id, w.PairedWithId, w.OpensOn)).ToListAsync(stop);
        var ids = waves.ConvertAll(w => w.Id);
        var asked = await (
            from invitation in db.Invitations.AsNoTracking()
            where ids.Contains(invitation.WaveId) && !invitation.Withdrawn
            join response in db.Responses on invitation.Id equals response.InvitationId into responses
            from response in responses.DefaultIfEmpty()
            select new AskedPerson(invitation.WaveId, invitation.RespondentKey, response != null && response.SentAt != null && response.WithdrawnAt == null ? response.SentAt : null)).ToListAsync(stop);
        return new(waves, asked.ToLookup(a => a.WaveId));
    }
}

/// <summary>One asking about an event.</summary>
public sealed record AskedWave(Guid Id, Guid EventId, Guid? PairedWithId, DateOnly OpensOn);

/// <summary>An asking after an event that is compared with one before it.</summary>
public sealed record PairedAsking(Guid WaveId, ThreadEvent Event, DateOnly OpensOn);

/// <summary>Somebody who was asked, and when they answered.</summary>
public sealed record AskedPerson(Guid WaveId, string Key, DateTime? AnsweredAt);

/// <summary>Askings and answers, ready to be counted for one finding's events.</summary>
public sealed class GatheredLearning(IReadOnlyList<AskedWave> waves, ILookup<Guid, AskedPerson> asked)
{
    public LearningFacts Learning(IReadOnlyList<ThreadEvent> events)
    {
        var (paired, unpaired) = (0, 0);
        DateOnly? askedOn = null;
        foreach (var after in Of(events).Where(w => w.PairedWithId is not null))
        {
            var (before, later) = (Answered(after.PairedWithId!.Value), Answered(after.Id));
            paired += before.Count(later.Contains);
            unpaired += before.Count(k => !later.Contains(k)) + later.Count(k => !before.Contains(k));
            if (askedOn is null || after.OpensOn > askedOn) askedOn = after.OpensOn;
        }

        return new() { Attended = events.Sum(e => e.Attended), Paired = paired, Unpaired = unpaired, AskedOn = askedOn };
    }

    /// <summary>Follow-ups: asked some time after the event. They join what was pledged; each person is counted once.</summary>
    public PracticeFacts Practice(IReadOnlyList<ThreadEvent> events, PledgeFacts pledges)
    {
        var later = Of(events).Where(w => events.First(e => e.Id == w.EventId).LastDay < w.OpensOn).ToList();
        var people = later.SelectMany(w => asked[w.Id]).ToList();
        var facts = pledges.Facts;
        return facts with
        {
            Asked = people.Select(p => p.Key).Concat(pledges.Pledged.Select(Key)).Distinct().Count(),
            Answered = people.Where(p => p.AnsweredAt is not null).Select(p => p.Key).Concat(pledges.Returned.Select(Key)).Distinct().Count(),
            DueOn = new[] { facts.DueOn, later.Count == 0 ? null : later.Min(w => w.OpensOn) }.Min(),
            LastAnswerOn = new[] { facts.LastAnswerOn, people.Max(p => p.AnsweredAt) is { } at ? London.DateOf(at) : null }.Max(),
        };

        static string Key(Guid person) => Invitation.KeyOf(person, "", null);
    }

    /// <summary>The askings after the events that are compared with one before.</summary>
    public IReadOnlyList<PairedAsking> PairedWaves(IReadOnlyList<ThreadEvent> events) =>
        [.. Of(events).Where(w => w.PairedWithId is not null).Select(w => new PairedAsking(w.Id, events.First(e => e.Id == w.EventId), w.OpensOn))];

    private IEnumerable<AskedWave> Of(IReadOnlyList<ThreadEvent> events) => waves.Where(w => events.Any(e => e.Id == w.EventId));

    private HashSet<string> Answered(Guid waveId) => [.. asked[waveId].Where(a => a.AnsweredAt is not null).Select(a => a.Key)];
}
