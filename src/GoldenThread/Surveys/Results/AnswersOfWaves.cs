using GoldenThread.Data;

namespace GoldenThread.Surveys;

/// <summary>The answers of askings of one kind, whichever table they are kept in.</summary>
internal static class AnswersOfWaves
{
    public static IQueryable<KeptAnswer> AnswersOf(this Db db, WaveKind kind, List<Guid> waves) => kind == WaveKind.Named
        ? db.SurveyAnswers.Where(a => db.Responses.Any(r => r.Id == a.ResponseId && waves.Contains(r.WaveId) && r.SentAt != null && r.WithdrawnAt == null))
        : db.AnonymousAnswers.Where(a => db.AnonymousResponses.Any(r => r.Id == a.ResponseId && waves.Contains(r.WaveId)));
}
