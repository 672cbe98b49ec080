using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Results;

/// <summary>The answers of a scope's named steps as the database counts them.</summary>
internal sealed class CountedAnswers(Db db, EvaluationScope scope, IReadOnlyList<Guid> leftOut)
{
    private readonly List<Guid> _leftOut = [.. leftOut];

    public sealed record Row(string Step, string Code, Guid? AgencyId, int? Number, string? Choice, bool NotMyRole, int Count);

    public sealed record Chosen(string Step, string Code, List<string> Choices);

    public sealed record Text(string Step, string Code, string Words);

    /// <summary>Those asked, and those who answered, of one level or role.</summary>
    public sealed record Level(string Step, string By, string? Name, int Asked, int Answered);

    public sealed record Pair(string Step, string Before, string After, Guid? AgencyId, int From, int To, int Count);

    private IQueryable<Wave> Waves => from w in db.Waves join e in scope.Events(db) on w.About.Id equals e.Id where w.Kind == WaveKind.Named && w.Step != null && !_leftOut.Contains(w.Id) select w;

    public Task<List<Row>> AllAsync(CancellationToken stop) => (
        from w in Waves
        join r in db.Responses on w.Id equals r.WaveId
        where r.SentAt != null && r.WithdrawnAt == null
        join i in db.Invitations on r.InvitationId equals i.Id
        join a in db.SurveyAnswers on r.Id equals a.ResponseId
        join item in db.SurveyItems on a.ItemId equals item.Id
        where item.Kind != QuestionKind.Choices
        group a by new { w.Step, item.Code, i.AgencyId, a.Number, a.Choice, a.NotMyRole } into g
        select new Row(g.Key.Step!, g.Key.Code, g.Key.AgencyId, g.Key.Number, g.Key.Choice, g.Key.NotMyRole, g.Count())).ToListAsync(stop);

    public Task<List<Chosen>> ChosenAsync(CancellationToken stop) => (
        from w in Waves
        join r in db.Responses on w.Id equals r.WaveId
        where r.SentAt != null && r.WithdrawnAt == null
        join a in db.SurveyAnswers on r.Id equals a.ResponseId
        join item in db.SurveyItems on a.ItemId equals item.Id
        where item.Kind == QuestionKind.Choices
        select new Chosen(w.Step!, item.Code, a.Choices)).ToListAsync(stop);

    /// <summary>Texts that an officer has read and released, in no order of time.</summary>
    public Task<List<Text>> TextsAsync(CancellationToken stop) => (
        from w in Waves
        join r in db.Responses on w.Id equals r.WaveId
        where r.SentAt != null && r.WithdrawnAt == null
        join a in db.SurveyAnswers on r.Id equals a.ResponseId
        join item in db.SurveyItems on a.ItemId equals item.Id
        where a.TextState == TextState.Shown
        orderby a.Text
        select new Text(w.Step!, item.Code, a.Text!)).Take(200).ToListAsync(stop);

    /// <summary>By the level, and by the staff group of the post, that the booking kept.</summary>
    public async Task<List<Level>> LevelsAsync(IReadOnlyList<string> steps, CancellationToken stop)
    {
        if (steps.Count == 0) return [];
        var people =
            from w in Waves
            join i in db.Invitations on w.Id equals i.WaveId
            where !i.Withdrawn && i.PersonId != null
            join b in db.Bookings.Where(b => b.State == Programme.BookingState.Confirmed) on new { EventId = w.About.Id, PersonId = i.PersonId } equals new { b.EventId, PersonId = (Guid?)b.PersonId }
            join p in db.Posts on b.PostId equals (Guid?)p.Id into posts
            from p in posts.DefaultIfEmpty()
            select new { w.Step, b.Level, Group = p == null ? null : p.StaffGroup, i.Answered };
        var rows = await people.GroupBy(p => new { p.Step, p.Level, p.Group }).Select(g => new { g.Key.Step, g.Key.Level, g.Key.Group, Asked = g.Count(), Answered = g.Count(p => p.Answered) }).ToListAsync(stop);
        return
        [
            .. rows.GroupBy(r => (r.Step, r.Level)).Select(g => new Level(g.Key.Step!, "level", g.Key.Level, g.Sum(r => r.Asked), g.Sum(r => r.Answered))),
            .. rows.GroupBy(r => (r.Step, r.Group)).Select(g => new Level(g.Key.Step!, "role", g.Key.Group, g.Sum(r => r.Asked), g.Sum(r => r.Answered))),
        ];
    }

    /// <summary>What the same person answered to the same item in the earlier asking and in this one.</summary>
    public Task<List<Pair>> PairsAsync(CancellationToken stop) => (
        from w in Waves
        where w.PairedWithId != null
        join i in db.Invitations on w.Id equals i.WaveId
        join r in db.Responses on i.Id equals r.InvitationId
        join a in db.SurveyAnswers on r.Id equals a.ResponseId
        join earlier in db.Invitations on new { WaveId = w.PairedWithId, i.RespondentKey } equals new { WaveId = (Guid?)earlier.WaveId, earlier.RespondentKey }
        join s in db.Responses on earlier.Id equals s.InvitationId
        join b in db.SurveyAnswers on new { ResponseId = s.Id, a.ItemId } equals new { b.ResponseId, b.ItemId }
        where !i.Withdrawn && !earlier.Withdrawn && !_leftOut.Contains(earlier.WaveId) && r.SentAt != null && s.SentAt != null && a.Number != null && b.Number != null
        join item in db.SurveyItems on a.ItemId equals item.Id
        where item.Kind == QuestionKind.Scale
        group a by new { w.Step, item.Code, i.AgencyId, From = b.Number, To = a.Number } into g
        select new Pair(g.Key.Step!, g.Key.Code, g.Key.Code, g.Key.AgencyId, g.Key.From!.Value, g.Key.To!.Value, g.Count())).ToListAsync(stop);

    /// <summary>What one person answered in one form about now and, looking back, about before.</summary>
    public async Task<List<Pair>> LookingBackAsync(IReadOnlyDictionary<string, string> nowOf, CancellationToken stop)
    {
        if (nowOf.Count == 0) return [];
        var (then, now) = (nowOf.Keys.ToList(), nowOf.Values.ToList());
        var all = await (
            from w in Waves
            join r in db.Responses on w.Id equals r.WaveId
            where r.SentAt != null && r.WithdrawnAt == null
            join i in db.Invitations on r.InvitationId equals i.Id
            join b in db.SurveyAnswers on r.Id equals b.ResponseId
            join bi in db.SurveyItems on b.ItemId equals bi.Id
            where then.Contains(bi.Code) && b.Number != null
            join a in db.SurveyAnswers on r.Id equals a.ResponseId
            join ai in db.SurveyItems on a.ItemId equals ai.Id
            where now.Contains(ai.Code) && a.Number != null
            group a by new { w.Step, Before = bi.Code, After = ai.Code, i.AgencyId, From = b.Number, To = a.Number } into g
            select new Pair(g.Key.Step!, g.Key.Before, g.Key.After, g.Key.AgencyId, g.Key.From!.Value, g.Key.To!.Value, g.Count())).ToListAsync(stop);
        return [.. all.Where(p => nowOf[p.Before] == p.After)];
    }
}
