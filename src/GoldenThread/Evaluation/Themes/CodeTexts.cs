using GoldenThread.Data;
using GoldenThread.Evaluation.Results;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Themes;

/// <summary>Codes the released free texts of an asking by theme, each reader for themselves and without seeing the other's; says how often each theme came up and how far two readers agree.</summary>
public sealed class CodeTexts(Db db)
{
    public const int PageSize = 20;

    public sealed record Request(Guid WaveId, Guid AnswerId, IReadOnlyList<string> Themes);

    public sealed record Waiting(Guid AnswerId, string Question, string Text);

    /// <param name="Texts">Released texts that this reader has not coded.</param>
    public sealed record Sheet(Wave Wave, Guid QuestionnaireId, IReadOnlyList<Theme> Codebook, IReadOnlyList<Waiting> Texts, int Left, ThemeFigures Figures);

    public async Task<Sheet?> OfAsync(Guid waveId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Waves.AsNoTracking().SingleOrDefaultAsync(w => w.Id == waveId, stop) is not { } wave || (wave.Kind == WaveKind.Anonymous && wave.ClosedAt is null)) return null;
        var version = await db.QuestionnaireVersions.AsNoTracking().SingleAsync(v => v.Id == wave.VersionId, stop);
        var form = version.ReadForm();
        var codebook = await db.Themes.AsNoTracking().Where(t => t.QuestionnaireId == version.QuestionnaireId).OrderBy(t => t.Name).ToListAsync(stop);
        var texts = await TextsOf(wave).Select(t => new { t.Id, t.Code, t.Text }).ToListAsync(stop);
        var ids = texts.ConvertAll(t => t.Id);
        var codings = await db.TextCodings.AsNoTracking().Where(c => ids.Contains(c.AnswerId ?? c.AnonymousAnswerId!.Value)).OrderBy(c => c.Id).ToListAsync(stop);
        var mine = codings.Where(c => c.CoderId == context.PersonId).Select(c => c.AnswerId ?? c.AnonymousAnswerId!.Value).ToHashSet();
        var left = texts.Where(t => !mine.Contains(t.Id)).ToList();
        return new(
            wave, version.QuestionnaireId, codebook, [.. left.Take(PageSize).Select(t => new Waiting(t.Id, form.Of(t.Code)?.Words ?? t.Code, t.Text))], left.Count,
            ThemeFigures.Of(texts.Count, [.. codebook.Select(t => (t.Code, t.Name))], [.. codings.GroupBy(c => c.AnswerId ?? c.AnonymousAnswerId!.Value).Select(g => (IReadOnlyList<IReadOnlyList<string>>)[.. g.Select(c => c.Themes)])]));
    }

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (context.PersonId is not { } coder) return Refusal.NotThere;
        await using var work = await db.WriteAsync(context, stop);
        // Locked, so that a form sent twice at once is one coding.
        if (!await db.LockAsync<Wave>(request.WaveId, stop)) return Refusal.NotThere;
        var wave = await db.Waves.SingleAsync(w => w.Id == request.WaveId, stop);
        if ((wave.Kind == WaveKind.Anonymous && wave.ClosedAt is null) || !await TextsOf(wave).AnyAsync(t => t.Id == request.AnswerId, stop)) return Refusal.NotThere;
        var codes = await (from t in db.Themes join v in db.QuestionnaireVersions on t.QuestionnaireId equals v.QuestionnaireId where v.Id == wave.VersionId && t.RetiredAt == null select t.Code).ToListAsync(stop);
        var chosen = request.Themes.Distinct().ToList();
        if (chosen.Except(codes).Any()) return Refusals.NoSuchTheme;

        var (named, anonymous) = wave.Kind == WaveKind.Named ? ((Guid?)request.AnswerId, (Guid?)null) : (null, request.AnswerId);
        var coding = await db.TextCodings.SingleOrDefaultAsync(c => c.CoderId == coder && c.AnswerId == named && c.AnonymousAnswerId == anonymous, stop);
        if (coding is null)
        {
            coding = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AnswerId = named, AnonymousAnswerId = anonymous, CoderId = coder };
            db.Add(coding);
        }

        coding.Themes = chosen;
        db.Note(context, "text coded", wave);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    private IQueryable<Released> TextsOf(Wave wave) => wave.Kind == WaveKind.Named
        ? from a in db.SurveyAnswers
          join r in db.Responses on a.ResponseId equals r.Id
          join i in db.SurveyItems on a.ItemId equals i.Id
          where r.WaveId == wave.Id && r.SentAt != null && r.WithdrawnAt == null && a.TextState == TextState.Shown
          orderby a.Text, a.Id
          select new Released { Id = a.Id, Code = i.Code, Text = a.Text! }
        : from a in db.AnonymousAnswers
          join r in db.AnonymousResponses on a.ResponseId equals r.Id
          join i in db.SurveyItems on a.ItemId equals i.Id
          where r.WaveId == wave.Id && a.TextState == TextState.Shown
          orderby a.Text, a.Id
          select new Released { Id = a.Id, Code = i.Code, Text = a.Text! };

    private sealed class Released
    {
        public Guid Id { get; init; }

        public string Code { get; init; } = "";

        public string Text { get; init; } = "";
    }
}
