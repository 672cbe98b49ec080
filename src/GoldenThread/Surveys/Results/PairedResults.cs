using GoldenThread.Data;
using GoldenThread.Surveys.Statistics;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>How the same people's answers changed, item by item, for everybody and by agency; those who answered only once are counted apart. Scores given before and scores remembered are never put together.</summary>
public sealed class PairedResults(Db db)
{
    /// <param name="AgencyId">Null is everybody.</param>
    public sealed record ItemChange(string Item, string Words, PairDesign Design, Guid? AgencyId, string? Agency, ScaleEnds Scale, PairedAnswer Answer);

    /// <param name="waveId">The later asking, or one whose questions look back.</param>
    /// <param name="context">Whose.</param>
    /// <param name="byAgency">False leaves out what changed in each agency.</param>
    public async Task<Result<IReadOnlyList<ItemChange>>> OfAsync(Guid waveId, OperationContext context, bool byAgency = true, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var wave = await db.Waves.AsNoTracking().SingleOrDefaultAsync(w => w.Id == waveId, stop);
        if (wave is null) return Refusal.NotThere;
        if (wave.Kind == WaveKind.Anonymous) return Refusals.NotPaired;
        var form = await db.FormOfAsync(wave, stop);
        var scales = form.Questions.Where(q => q.Kind == QuestionKind.Scale).ToList();
        List<Guid> waves = wave.PairedWithId is { } pairedWith ? [pairedWith, wave.Id] : [wave.Id];
        var scores = await ScoresAsync(waves, stop);
        var invitations = await InvitedAsync(waves, stop);
        var after = scores[wave.Id].ToList();
        var changes = new List<ItemChange>();
        if (wave.PairedWithId is { } beforeId)
        {
            var before = scores[beforeId].ToList();
            var invited = Distinct(invitations);
            var items = before.Select(s => s.Item).ToHashSet();
            foreach (var question in scales.Where(q => q.ThenOf is null && items.Contains(q.Item)))
                changes.AddRange(Compare(question, PairDesign.TruePre, before.Where(s => s.Item == question.Item), after.Where(s => s.Item == question.Item), invited, byAgency));
        }

        var asked = Distinct(invitations.Where(i => i.WaveId == wave.Id));
        foreach (var then in scales.Where(q => q.ThenOf is not null))
            changes.AddRange(Compare(form.Of(then.ThenOf!)!, PairDesign.RetrospectivePre, after.Where(s => s.Item == then.Item), after.Where(s => s.Item == then.ThenOf), asked, byAgency));
        if (changes.Count == 0) return Refusals.NotPaired;

        if (!byAgency) return changes;
        var names = await db.Agencies.Where(a => changes.Select(c => c.AgencyId).Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        return changes.ConvertAll(c => c with { Agency = c.AgencyId is { } id ? names[id] : null });
    }

    private static IEnumerable<ItemChange> Compare(Question question, PairDesign design, IEnumerable<Score> before, IEnumerable<Score> after, IReadOnlyList<Asked> invited, bool byAgency)
    {
        var (pre, post) = (before.ToDictionary(s => s.Key), after.ToDictionary(s => s.Key));
        foreach (var agency in invited.Where(_ => byAgency).Select(i => i.AgencyId).OfType<Guid>().Distinct().Select(id => (Guid?)id).Prepend(null))
        {
            var keys = invited.Where(i => agency is null || i.AgencyId == agency).Select(i => i.Key).ToHashSet();
            var asked = new PairedQuestion
            {
                Scale = new(question.Scale!.From, question.Scale.To),
                Design = design,
                Pairs = [.. keys.Where(k => pre.ContainsKey(k) && post.ContainsKey(k)).Select(k => new double[] { pre[k].Number, post[k].Number })],
                UnpairedPre = [.. keys.Where(k => pre.ContainsKey(k) && !post.ContainsKey(k)).Select(k => (double)pre[k].Number)],
                UnpairedPost = [.. keys.Where(k => !pre.ContainsKey(k) && post.ContainsKey(k)).Select(k => (double)post[k].Number)],
                Invited = keys.Count,
            };
            yield return new(question.Item, question.Words, design, agency, null, asked.Scale, PairedChange.Of(asked).OrThrow());
        }
    }

    private async Task<ILookup<Guid, Score>> ScoresAsync(List<Guid> waves, CancellationToken stop) => (await (
        from a in db.SurveyAnswers
        join r in db.Responses on a.ResponseId equals r.Id
        join i in db.Invitations on r.InvitationId equals i.Id
        join item in db.SurveyItems on a.ItemId equals item.Id
        where waves.Contains(r.WaveId) && r.SentAt != null && r.WithdrawnAt == null && !i.Withdrawn && item.Kind == QuestionKind.Scale && a.Number != null
        select new Score(r.WaveId, i.RespondentKey, item.Code, a.Number!.Value)).ToListAsync(stop)).ToLookup(s => s.WaveId);

    private Task<List<Asked>> InvitedAsync(List<Guid> waves, CancellationToken stop) =>
        db.Invitations.Where(i => waves.Contains(i.WaveId) && !i.Withdrawn).OrderBy(i => i.Id).Select(i => new Asked(i.WaveId, i.RespondentKey, i.AgencyId)).ToListAsync(stop);

    /// <summary>Each person once, as first asked.</summary>
    private static List<Asked> Distinct(IEnumerable<Asked> invitations) => [.. invitations.DistinctBy(a => a.Key)];

    private sealed record Score(Guid WaveId, string Key, string Item, int Number);

    private sealed record Asked(Guid WaveId, string Key, Guid? AgencyId);
}
