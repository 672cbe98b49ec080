using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>The askings of the partnership, newest first, and one of them.</summary>
public sealed class FindWave(Db db)
{
    public sealed record Listed(Guid Id, string Title, string About, WaveKind Kind, DateOnly OpensOn, DateOnly ClosesOn, WaveState State, int Invited, int? Answered);

    public sealed record Found(Wave Wave, string Questionnaire, int Version, int Invited, int Answered, WaveState State);

    public async Task<Paged<Listed>> AllAsync(PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var rows = db.Waves.OrderByDescending(w => w.OpensOn).ThenByDescending(w => w.Id).Select(w => new
        {
            Wave = w,
            Invited = db.Invitations.Count(i => i.WaveId == w.Id && !i.Withdrawn),
            Named = db.Responses.Count(r => r.WaveId == w.Id && r.SentAt != null && r.WithdrawnAt == null),
            Anonymous = db.AnonymousResponses.Count(r => r.WaveId == w.Id),
        });
        var listed = await rows.AsNoTracking().PageAsync(page, stop);
        // How many have answered an anonymous form is told when it has closed.
        return listed.Select(r => new Listed(
            r.Wave.Id, r.Wave.Title, r.Wave.About.Label, r.Wave.Kind, r.Wave.OpensOn, r.Wave.ClosesOn, r.Wave.On(context.Today), r.Invited,
            r.Wave.Kind == WaveKind.Named ? r.Named : r.Wave.ClosedAt is not null ? r.Anonymous : null));
    }

    public async Task<Found?> OfAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var found = await (
            from w in db.Waves
            join v in db.QuestionnaireVersions on w.VersionId equals v.Id
            join q in db.Questionnaires on v.QuestionnaireId equals q.Id
            where w.Id == id
            select new { w, q.Title, v.Number, Invited = db.Invitations.Count(i => i.WaveId == w.Id && !i.Withdrawn), Answered = db.Responses.Count(r => r.WaveId == w.Id && r.SentAt != null && r.WithdrawnAt == null) })
            .AsNoTracking().SingleOrDefaultAsync(stop);
        return found is null ? null : new(found.w, found.Title, found.Number, found.Invited, found.Answered, found.w.On(context.Today));
    }
}
