using GoldenThread.Data;
using GoldenThread.Surveys.Statistics;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>What was answered, in figures: how many of how many, and the spread of every question, never only a mean. Named and anonymous askings are reported apart; small numbers are hidden .</summary>
public sealed class WaveResults(Db db)
{
    public sealed record Report
    {
        public required WaveKind Kind { get; init; }

        /// <summary>Answered of asked; null where nobody was invited one by one.</summary>
        public required Rate? Rate { get; init; }

        public required int Answered { get; init; }

        /// <summary>Why nothing more is shown; null when it is.</summary>
        public string? WhyNot { get; init; }

        public IReadOnlyList<QuestionResult> Questions { get; init; } = [];
    }

    /// <summary>One asking, or several that belong together: an event's, a course's, a year's.</summary>
    public async Task<Result<Report>> OfAsync(IReadOnlyCollection<Guid> waveIds, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var waves = await db.Waves.Where(w => waveIds.Contains(w.Id)).AsNoTracking().ToListAsync(stop);
        if (waves.Count == 0 || waves.Count < waveIds.Distinct().Count()) return Refusal.NotThere;
        var kind = waves[0].Kind;
        if (waves.Exists(w => w.Kind != kind)) return Refusals.DifferentKinds;
        // One report, made once: yesterday's and today's could be subtracted.
        if (kind == WaveKind.Anonymous && waves.Exists(w => w.ClosedAt is null)) return Refusals.ResultsAfterClose;

        var asked = await db.Invitations.CountAsync(i => waveIds.Contains(i.WaveId) && !i.Withdrawn, stop);
        var answered = await CountAsync(kind, waveIds, stop);
        var report = new Report { Kind = kind, Answered = answered, Rate = waves.Exists(w => w.OpenLinkHash is not null) ? null : ResponseRate.Of(Math.Min(answered, asked), asked) };
        if (!SmallNumbers.MayShow(answered)) return report with { WhyNot = $"Fewer than {SmallNumbers.Inside} people have answered. So few could point at a person, so nothing more is shown." };
        return report with { Questions = await QuestionsAsync(waves, answered, stop) };
    }

    private Task<int> CountAsync(WaveKind kind, IReadOnlyCollection<Guid> waves, CancellationToken stop) => kind == WaveKind.Named
        ? db.Responses.CountAsync(r => waves.Contains(r.WaveId) && r.SentAt != null && r.WithdrawnAt == null, stop)
        : db.AnonymousResponses.CountAsync(r => waves.Contains(r.WaveId), stop);

    private async Task<IReadOnlyList<QuestionResult>> QuestionsAsync(List<Wave> waves, int answered, CancellationToken stop)
    {
        var kind = waves[0].Kind;
        var versions = waves.Select(w => w.VersionId).Distinct().ToList();
        var forms = await db.QuestionnaireVersions.Where(v => versions.Contains(v.Id)).OrderByDescending(v => v.PublishedAt).AsNoTracking().ToListAsync(stop);
        var questions = forms.SelectMany(v => v.ReadForm().Questions).DistinctBy(q => q.Item).ToList();
        var rows = db.AnswersOf(kind, [.. waves.Select(w => w.Id)]);

        var counted = await (
            from a in rows
            join i in db.SurveyItems on a.ItemId equals i.Id
            where i.Kind != QuestionKind.Choices
            group a by new { i.Code, a.Number, a.Choice, a.NotMyRole, HasText = a.Text != null } into g
            select new Counted(g.Key.Code, g.Key.Number, g.Key.Choice, g.Key.NotMyRole, g.Count())).ToListAsync(stop);
        var chosen = await (from a in rows join i in db.SurveyItems on a.ItemId equals i.Id where i.Kind == QuestionKind.Choices select new { i.Code, a.Choices }).ToListAsync(stop);
        var texts = await (from a in rows join i in db.SurveyItems on a.ItemId equals i.Id where a.TextState == TextState.Shown orderby a.Text select new { i.Code, a.Text }).ToListAsync(stop);

        return [.. questions.Select(q => QuestionResult.Of(
            q, kind, answered,
            [.. counted.Where(c => c.Code == q.Item)],
            [.. chosen.Where(c => c.Code == q.Item).Select(c => (IReadOnlyList<string>)c.Choices)],
            [.. texts.Where(t => t.Code == q.Item).Select(t => t.Text!)]))];
    }
}

/// <summary>How often one answer was given.</summary>
public sealed record Counted(string Code, int? Number, string? Choice, bool NotMyRole, int Count);
