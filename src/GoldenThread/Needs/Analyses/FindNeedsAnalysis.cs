using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Needs.Analyses;

/// <summary>The needs analyses, and one of them: which agencies have answered and which have not, what several of them raise, and the ways in which their people learn best, with what is planned for each .</summary>
public sealed class FindNeedsAnalysis(Db db)
{
    public sealed record Listed(Guid Id, string Title, string About, DateOnly DueOn, bool Closed, int Agencies, int Answered);

    public sealed record OfAgency(Guid AgencyId, string Agency, int Asked, int Answered)
    {
        public bool HasAnswered => Answered > 0;

        public bool PassedOn => Asked > 1;
    }

    /// <param name="Words">The answer as the form says it.</param>
    public sealed record Choice(string Code, string Words, IReadOnlyList<string> Agencies, bool IsCrossCutting, string? Planned);

    public sealed record Asked(string Item, string Question, IReadOnlyList<Choice> Choices);

    public sealed record Seen(NeedsAnalysis Analysis, Wave Wave, IReadOnlyList<OfAgency> Agencies, IReadOnlyList<Asked> Questions);

    public async Task<IReadOnlyList<Listed>> AllAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var rows = await (
            from a in db.NeedsAnalyses
            join w in db.Waves on a.WaveId equals w.Id
            orderby w.ClosesOn descending, a.Id
            select new
            {
                a.Id, w.Title, w.About.Label, w.ClosesOn, w.ClosedAt,
                Agencies = db.Invitations.Where(i => i.WaveId == w.Id && !i.Withdrawn && i.AgencyId != null).Select(i => i.AgencyId).Distinct().Count(),
                Answered = db.Invitations.Where(i => i.WaveId == w.Id && !i.Withdrawn && i.Answered && i.AgencyId != null).Select(i => i.AgencyId).Distinct().Count(),
            }).Take(100).ToListAsync(stop);
        return rows.ConvertAll(r => new Listed(r.Id, r.Title, r.Label, r.ClosesOn, r.ClosedAt is not null || r.ClosesOn < context.Today, r.Agencies, r.Answered));
    }

    public async Task<Seen?> OfAsync(Guid id, int fewest, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        if (await (from a in db.NeedsAnalyses.AsNoTracking() where a.Id == id join w in db.Waves.AsNoTracking() on a.WaveId equals w.Id select new { a, w }).SingleOrDefaultAsync(stop) is not { } found) return null;
        var wave = found.w;
        var agencies = (await (from i in db.Invitations where i.WaveId == wave.Id && !i.Withdrawn && i.AgencyId != null join x in db.Agencies on i.AgencyId equals (Guid?)x.Id group i by new { x.Id, x.Name } into g select new { g.Key.Id, g.Key.Name, Asked = g.Count(), Answered = g.Count(i => i.Answered) })
            .ToListAsync(stop)).ConvertAll(g => new OfAgency(g.Id, g.Name, g.Asked, g.Answered)).OrderBy(a => a.HasAnswered).ThenBy(a => a.Agency, StringComparer.Ordinal).ToList();
        var names = agencies.ToDictionary(a => a.AgencyId, a => a.Agency);
        var answers = await (
            from r in db.Responses
            where r.WaveId == wave.Id && r.SentAt != null && r.WithdrawnAt == null
            join i in db.Invitations on r.InvitationId equals i.Id
            where i.AgencyId != null
            join a in db.SurveyAnswers on r.Id equals a.ResponseId
            join item in db.SurveyItems on a.ItemId equals item.Id
            where item.Kind == QuestionKind.Choices
            select new { item.Code, AgencyId = i.AgencyId!.Value, a.Choices }).ToListAsync(stop);
        var planned = await db.WaysPlanned.Where(p => p.AnalysisId == id).ToDictionaryAsync(p => p.Way, p => p.Words, stop);
        var form = (await db.QuestionnaireVersions.AsNoTracking().SingleAsync(v => v.Id == wave.VersionId, stop)).ReadForm();
        var questions = form.Questions.Where(q => q.Kind == QuestionKind.Choices).Select(q =>
        {
            var raised = CrossCutting.Of(answers.Where(a => a.Code == q.Item).SelectMany(a => a.Choices.Select(c => (a.AgencyId, c))), fewest);
            return new Asked(q.Item, q.Words, [.. raised.Select(s => new Choice(s.Code, q.Options.FirstOrDefault(o => o.Code == s.Code)?.Words ?? s.Code, [.. s.AgencyIds.Select(x => names.GetValueOrDefault(x, "An agency")).Order(StringComparer.Ordinal)], s.IsCrossCutting, planned.GetValueOrDefault(s.Code)))]);
        });
        return new(found.a, wave, agencies, [.. questions]);
    }

    /// <summary>Says what is planned for those who learn best in a way that the analysis asked about; said again it replaces what stood there.</summary>
    public async Task<Result<WayPlanned>> PlanAsync(Guid id, string? way, string? words, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var (code, said) = (typed.Must("way", way, 60, "Choose the way of learning."), typed.Must("words", words, 500, "Say what is planned."));
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await (from a in db.NeedsAnalyses where a.Id == id join w in db.Waves on a.WaveId equals w.Id join v in db.QuestionnaireVersions on w.VersionId equals v.Id select v).SingleOrDefaultAsync(stop) is not { } version) return Refusal.NotThere;
        if (!version.ReadForm().Questions.Any(q => q.Kind == QuestionKind.Choices && q.Options.Any(o => o.Code == code))) return Refusals.NoSuchWay;
        var planned = await db.WaysPlanned.SingleOrDefaultAsync(p => p.AnalysisId == id && p.Way == code, stop);
        if (planned is null) db.Add(planned = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AnalysisId = id, Way = code, Words = said });
        planned.Words = said;
        db.Note(context, "way of learning planned", planned);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return planned;
    }
}
