using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>The returned named forms of an asking, to be worked through one by one and marked reviewed: reviewing is a duty. Of an anonymous form nobody's answers can be opened.</summary>
public sealed class ReviewResponses(Db db)
{
    /// <summary>One returned form, with its answers by item; a text that was hidden stays hidden.</summary>
    public sealed record Returned(Guid Id, string Person, string? Agency, DateTime SentAt, DateTime? ReviewedAt, string? ReviewedBy, IReadOnlyList<(string Item, SurveyAnswer Answer)> Answers);

    public sealed record Seen(Wave Wave, Form Form, Paged<Returned> Forms, int Waiting);

    /// <summary>Those not reviewed first, in the order in which they came.</summary>
    public async Task<Result<Seen>> OfAsync(Guid waveId, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var wave = await db.Waves.AsNoTracking().SingleOrDefaultAsync(w => w.Id == waveId, stop);
        if (wave is null) return Refusal.NotThere;
        if (wave.Kind == WaveKind.Anonymous) return Refusals.OnlyNamed;
        var sent = db.Responses.Where(r => r.WaveId == waveId && r.SentAt != null && r.WithdrawnAt == null);
        var rows = await (
            from r in sent
            join i in db.Invitations on r.InvitationId equals i.Id
            from p in db.People.Where(p => p.Id == i.PersonId).DefaultIfEmpty()
            from a in db.Agencies.Where(a => a.Id == i.AgencyId).DefaultIfEmpty()
            from reviewer in db.People.Where(x => x.Id == r.ReviewedById).DefaultIfEmpty()
            orderby r.ReviewedAt != null, r.SentAt, r.Id
            select new
            {
                r.Id, SentAt = r.SentAt!.Value, r.ReviewedAt, Person = p == null ? i.Name ?? i.Email : p.Protected ? "1 person" : p.FirstName + " " + p.LastName, Agency = a == null ? null : a.Name,
                By = reviewer == null ? null : reviewer.FirstName + " " + reviewer.LastName,
            }).PageAsync(page, stop);
        var ids = rows.Items.Select(r => r.Id).ToList();
        var answers = (await (
            from answer in db.SurveyAnswers.AsNoTracking()
            where ids.Contains(answer.ResponseId)
            join item in db.SurveyItems on answer.ItemId equals item.Id
            select new { answer, item.Code }).ToListAsync(stop)).ToLookup(x => x.answer.ResponseId, x => (x.Code, x.answer));
        var waiting = await sent.CountAsync(r => r.ReviewedAt == null, stop);
        return new Seen(wave, await db.FormOfAsync(wave, stop), rows.Select(r => new Returned(r.Id, r.Person, r.Agency, r.SentAt, r.ReviewedAt, r.By, [.. answers[r.Id]])), waiting);
    }

    /// <summary>Marks forms reviewed; those that are already, or are not of this asking, stay as they are. Answers how many were marked.</summary>
    public async Task<Result<int>> DoAsync(Guid waveId, IReadOnlyCollection<Guid> responses, OperationContext context, CancellationToken stop = default)
    {
        if (responses.Count == 0) return Refusals.NothingReviewed;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Waves.AnyAsync(w => w.Id == waveId && w.Kind == WaveKind.Named, stop)) return Refusal.NotThere;
        var marked = await db.Responses.Where(r => r.WaveId == waveId && responses.Contains(r.Id) && r.SentAt != null && r.WithdrawnAt == null && r.ReviewedAt == null).ToListAsync(stop);
        foreach (var response in marked)
        {
            (response.ReviewedAt, response.ReviewedById) = (context.Now, context.PersonId);
            db.Note(context, "form reviewed", response);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return marked.Count;
    }
}
