using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;
using Theme = GoldenThread.Evaluation.Themes.Theme;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>The deep dives that are due or under way, one of them with its members, interviews, themes and quotes, and an interview for whoever holds it .</summary>
public sealed class FindDeepDive(Db db, PackInForce packs)
{
    /// <param name="Id">Null until it is begun.</param>
    public sealed record Listed(Guid EventId, string Event, DateOnly LastDay, DateOnly DueOn, Guid? Id, int Interviews, int Over);

    /// <summary>What a member of the group has done for it.</summary>
    public sealed record Member(Guid AgencyId, string Agency, IReadOnlyList<string> Nominated, int Held);

    public sealed record Row(Guid Id, string Person, string? Agency, InterviewWith With, InterviewState State, string? Interviewer, InterviewMode? Mode, DateOnly? HeldOn, IReadOnlyList<string> Themes);

    public sealed record Sheet(
        DeepDive Dive, string Event, DateOnly LastDay, string Guide, string? Group, IReadOnlyList<Member> Members, IReadOnlyList<(Guid PersonId, string Name)> Nominated, IReadOnlyList<Row> Interviews,
        IReadOnlyList<Theme> Codebook, IReadOnlyList<(string Words, InterviewWith With)> Quotes);

    public sealed record OneInterview(Interview Interview, string Event, string Person, string Email, string? ManagerEmail, Form Guide, IReadOnlyDictionary<string, string> Notes, IReadOnlyList<InterviewQuote> Quotes, IReadOnlyList<Theme> Codebook);

    public sealed record Mine(Guid Id, string Event, InterviewWith With, InterviewState State, DateOnly DueOn);

    /// <summary>Events of the courses that were selected, of the last year.</summary>
    public async Task<IReadOnlyList<Listed>> AllAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var (since, today) = (context.Today.AddDays(-400), context.Today);
        var events = await (
            from e in db.Events
            where e.State == EventState.Published && e.LastDay >= since && e.LastDay <= today
            join c in db.Courses on e.CourseId equals c.Id
            from d in db.DeepDives.Where(d => d.EventId == e.Id).DefaultIfEmpty()
            orderby e.LastDay descending, e.Id
            select new
            {
                e.Id, e.Title, e.LastDay, c.EvaluationSteps, DiveId = d == null ? null : (Guid?)d.Id, DueOn = d == null ? null : (DateOnly?)d.DueOn,
                Interviews = db.Interviews.Count(i => d != null && i.DeepDiveId == d.Id), Over = db.Interviews.Count(i => d != null && i.DeepDiveId == d.Id && i.State != InterviewState.ToBeHeld),
            }).ToListAsync(stop);
        var listed = new List<Listed>();
        foreach (var e in events.Where(e => e.DiveId is not null || e.EvaluationSteps.Contains(DeepDive.Step)))
            listed.Add(new(e.Id, e.Title, e.LastDay, e.DueOn ?? BeginDeepDive.DueOf((await packs.OnAsync(e.LastDay, context, stop))?.Pack.Evaluation, e.LastDay).On, e.DiveId, e.Interviews, e.Over));
        return listed;
    }

    public async Task<Sheet?> OfAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var found = await (
            from d in db.DeepDives.AsNoTracking()
            where d.Id == id
            join e in db.Events on d.EventId equals e.Id
            join v in db.QuestionnaireVersions on d.VersionId equals v.Id
            join q in db.Questionnaires on v.QuestionnaireId equals q.Id
            from g in db.Groups.Where(g => g.Id == d.GroupId).DefaultIfEmpty()
            select new { Dive = d, e.Title, e.LastDay, Guide = q.Title, v.QuestionnaireId, Group = g == null ? null : g.Name ?? g.Code }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var today = context.Today;
        var interviews = await (
            from i in db.Interviews.AsNoTracking()
            where i.DeepDiveId == id
            join p in db.People on i.PersonId equals p.Id
            from x in db.People.Where(x => x.Id == i.InterviewerPersonId).DefaultIfEmpty()
            let agency = db.Attendances.Where(a => a.EventId == found.Dive.EventId && a.PersonId == i.PersonId && a.AgencyId != null).Select(a => a.AgencyId).FirstOrDefault()
            orderby p.NameKey, i.PersonId, i.With
            select new
            {
                i.InterviewerPersonId,
                Row = new Row(i.Id, p.Protected ? "1 person" : p.FirstName + " " + p.LastName, db.Agencies.Where(a => a.Id == agency).Select(a => a.Name).FirstOrDefault(), i.With, i.State, x == null ? null : x.FirstName + " " + x.LastName, i.Mode, i.HeldOn, i.Themes),
            }).ToListAsync(stop);
        var nominations = await (from n in db.Nominations where n.DeepDiveId == id join p in db.People on n.PersonId equals p.Id join a in db.Agencies on n.AgencyId equals a.Id orderby p.NameKey select new { n.AgencyId, Agency = a.Name, n.PersonId, Name = p.FirstName + " " + p.LastName }).ToListAsync(stop);
        var members = found.Dive.GroupId is { } hub
            ? await (from m in db.GroupMembers where m.GroupId == hub && m.AgencyId != null && m.From <= today && (m.Until == null || m.Until >= today) join a in db.Agencies on m.AgencyId equals (Guid?)a.Id select new { a.Id, a.Name }).Distinct().OrderBy(a => a.Name).ToListAsync(stop)
            : [.. nominations.Select(n => new { Id = n.AgencyId, Name = n.Agency }).Distinct().OrderBy(n => n.Name)];
        var quotes = await (from q in db.InterviewQuotes where q.ConsentWithdrawnAt == null join i in db.Interviews on q.InterviewId equals i.Id where i.DeepDiveId == id orderby q.Words select new { q.Words, i.With }).ToListAsync(stop);
        return new(
            found.Dive, found.Title, found.LastDay, found.Guide, found.Group,
            [.. members.Select(m =>
            {
                var mine = nominations.Where(n => n.AgencyId == m.Id).ToList();
                return new Member(m.Id, m.Name, [.. mine.Select(n => n.Name)], interviews.Count(i => i.Row.State == InterviewState.Held && mine.Exists(n => n.PersonId == i.InterviewerPersonId)));
            })],
            nominations.ConvertAll(n => (n.PersonId, n.Name)), interviews.ConvertAll(i => i.Row), await CodebookAsync(found.QuestionnaireId, stop), quotes.ConvertAll(q => (q.Words, q.With)));
    }

    public async Task<IReadOnlyList<Mine>> OfInterviewerAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await (from i in db.Interviews where i.InterviewerPersonId == personId join d in db.DeepDives on i.DeepDiveId equals d.Id join e in db.Events on d.EventId equals e.Id orderby i.State == InterviewState.ToBeHeld descending, d.DueOn, i.Id select new Mine(i.Id, e.Title, i.With, i.State, d.DueOn)).Take(100).ToListAsync(stop);
    }

    /// <summary>One interview: for its interviewer, or for those who run the evaluation.</summary>
    /// <param name="id">Which.</param>
    /// <param name="interviewer">The interviewer; null for those who run the evaluation.</param>
    /// <param name="context">Whose.</param>
    /// <param name="stop">Stops.</param>
    public async Task<OneInterview?> InterviewAsync(Guid id, Guid? interviewer, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var found = await (
            from i in db.Interviews.AsNoTracking()
            where i.Id == id && (interviewer == null || i.InterviewerPersonId == interviewer)
            join d in db.DeepDives on i.DeepDiveId equals d.Id
            join e in db.Events on d.EventId equals e.Id
            join p in db.People on i.PersonId equals p.Id
            join v in db.QuestionnaireVersions on d.VersionId equals v.Id
            select new { Interview = i, e.Title, p.FirstName, p.LastName, p.Email, Version = v, Manager = db.Bookings.Where(b => b.EventId == e.Id && b.PersonId == p.Id).Select(b => b.LineManagerEmail).FirstOrDefault() }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var notes = await (from n in db.InterviewNotes where n.InterviewId == id join i in db.SurveyItems on n.ItemId equals i.Id select new { i.Code, n.Words }).ToDictionaryAsync(n => n.Code, n => n.Words, stop);
        var quotes = await db.InterviewQuotes.AsNoTracking().Where(q => q.InterviewId == id).OrderBy(q => q.Id).ToListAsync(stop);
        return new(found.Interview, found.Title, $"{found.FirstName} {found.LastName}", found.Email, found.Manager, found.Version.ReadForm(), notes, quotes, await CodebookAsync(found.Version.QuestionnaireId, stop));
    }

    /// <summary>Those who may hold its interviews.</summary>
    public async Task<IReadOnlyList<(Guid PersonId, string Name)>> NominatedAsync(Guid deepDiveId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var nominated = await (from n in db.Nominations where n.DeepDiveId == deepDiveId join p in db.People on n.PersonId equals p.Id orderby p.NameKey select new { p.Id, Name = p.FirstName + " " + p.LastName }).ToListAsync(stop);
        return nominated.ConvertAll(n => (n.Id, n.Name));
    }

    private Task<List<Theme>> CodebookAsync(Guid questionnaireId, CancellationToken stop) => db.Themes.AsNoTracking().Where(t => t.QuestionnaireId == questionnaireId && t.RetiredAt == null).OrderBy(t => t.Name).ToListAsync(stop);
}
