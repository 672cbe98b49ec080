using GoldenThread.Data;
using GoldenThread.Evaluation.Value;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using GoldenThread.Surveys.Statistics;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Results;

/// <summary>What the named forms about an event, a course or a year come to: response, spread, paired change, missing baselines and the ladder of the model. Counted in the database; no row of an answer is read.</summary>
public sealed class EvaluationResults(Db db, PackInForce packs, SetResultRules setResultRules)
{
    private static readonly Mark?[] _came = [Mark.Attended, Mark.Late, Mark.WalkIn, Mark.LeftEarly];

    public async Task<EvaluationReport?> OfAsync(EvaluationScope scope, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await TitleAsync(scope, stop) is not { } title) return null;
        var rules = await setResultRules.InForceAsync(context, stop);
        var policy = (await packs.TodayAsync(context, stop))?.Pack.Evaluation;
        var askings = await AskingsAsync(scope, stop);
        var asked = await AskedAsync(scope, stop);
        var names = await db.Agencies.ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        var events = await scope.Events(db).Select(e => new { e.Id, e.CourseId, Course = db.Courses.Where(c => c.Id == e.CourseId).Select(c => c.Title).First() }).ToListAsync(stop);

        var leftOut = LeftOutOf(scope, askings, asked, rules.FewestAnswers);
        var counted = new CountedAnswers(db, scope, leftOut);
        var answers = await counted.AllAsync(stop);
        var forms = await FormsAsync(askings, stop);
        var texts = scope.IsOfSeveral ? [] : await counted.TextsAsync(stop);
        var chosen = await counted.ChosenAsync(stop);
        var steps = askings.Select(a => a.Step).Distinct().OrderBy(s => OrderOf(policy, s)).ThenBy(s => s, StringComparer.Ordinal).ToList();
        var levels = await counted.LevelsAsync(steps, stop);

        var results = steps.ConvertAll(step => StepOf(step, scope, askings, asked, leftOut, answers, chosen, texts, forms[step], names, levels, rules));
        var changes = await new PairedAnswers(counted, forms, names).OfAsync(askings, answers, stop);
        var before = BeforeSteps(policy, askings);
        return new()
        {
            Title = title,
            Scope = scope,
            Events = events.Count,
            Rules = rules,
            Steps = results,
            Changes = changes,
            AsksBefore = before.Count > 0,
            Came = before.Count == 0 ? [] : Baselines.Of(await CameAsync(scope, before, stop)),
            Ladder = policy?.Levels.Is(out var rungs) == true ? Ladder.Of(Named(rungs, policy), await EvidenceAsync(scope, policy, results, stop), rules.FewestAnswers) : null,
            AnonymousAskings = await (from w in db.Waves join e in scope.Events(db) on w.About.Id equals e.Id where w.Kind == WaveKind.Anonymous orderby w.OpensOn select new EvaluationReport.Anonymous(w.Id, w.Title, w.About.Label)).Take(100).ToListAsync(stop),
            Courses = scope.Year is null ? [] : [.. events.GroupBy(e => (e.CourseId, e.Course)).Select(g =>
            {
                var ids = g.Select(e => e.Id).ToHashSet();
                var rows = askings.Where(a => ids.Contains(a.EventId)).Select(a => a.WaveId).ToHashSet();
                var (n, of) = (asked.Where(a => rows.Contains(a.WaveId)).Sum(a => a.Answered), asked.Where(a => rows.Contains(a.WaveId)).Sum(a => a.Asked));
                return new EvaluationReport.OfCourse(g.Key.CourseId, g.Key.Course, ids.Count, of, n, ResponseRate.Of(n, of));
            }).OrderBy(c => c.Title, StringComparer.Ordinal)],
        };
    }

    private static StepResult StepOf(
        string step, EvaluationScope scope, List<Asking> askings, List<Invited> asked, IReadOnlyList<Guid> leftOut, List<CountedAnswers.Row> answers, List<CountedAnswers.Chosen> chosen,
        List<CountedAnswers.Text> texts, Form form, Dictionary<Guid, string> names, List<CountedAnswers.Level> levels, SetResultRules.Rules rules)
    {
        var waves = askings.Where(a => a.Step == step).Select(a => a.WaveId).ToHashSet();
        var rows = asked.Where(a => waves.Contains(a.WaveId)).ToList();
        var (of, answered) = (rows.Sum(r => r.Asked), rows.Sum(r => r.Answered));
        var told = rows.Where(r => !leftOut.Contains(r.WaveId)).Sum(r => r.Answered);
        var verdict = Publication.Of(told, of, rules.FewestAnswers, rules.SharePercent);
        var mine = answers.Where(a => a.Step == step).ToList();
        var questions = verdict.Publishing == Publishing.Withheld ? [] : form.Questions.Select(q => QuestionResult.Of(
            q, WaveKind.Named, told,
            [.. mine.Where(a => a.Code == q.Item).GroupBy(a => (a.Number, a.Choice, a.NotMyRole)).Select(g => new Counted(q.Item, g.Key.Number, g.Key.Choice, g.Key.NotMyRole, g.Sum(a => a.Count)))],
            [.. chosen.Where(c => c.Step == step && c.Code == q.Item).Select(c => (IReadOnlyList<string>)c.Choices)],
            [.. texts.Where(t => t.Step == step && t.Code == q.Item).Select(t => t.Words)])).ToList();
        var agencies = rows.GroupBy(r => r.AgencyId).Select(g => new StepResult.ByAgency(g.Key is { } id ? names[id] : null, g.Sum(r => r.Asked), g.Sum(r => r.Answered), ResponseRate.Of(g.Sum(r => r.Answered), g.Sum(r => r.Asked))))
            .OrderByDescending(a => a.Asked).ThenBy(a => a.Agency, StringComparer.Ordinal).ToList();
        return new()
        {
            Step = step,
            Rate = ResponseRate.Of(answered, of),
            Asked = of,
            Answered = answered,
            Verdict = verdict,
            LeftOut = answered - told,
            Questions = questions,
            Agencies = agencies,
            Bounds = [.. questions.Where(q => q.Mean is not null && q.Question.Scale is not null && q.N.Number is not null)
                .Select(q => (q.Question.Words, SilentBounds.OfMean(q.Mean!.Value, mine.Where(a => a.Code == q.Question.Item && a.Number != null).Sum(a => a.Count), of, q.Question.Scale!.From, q.Question.Scale.To)!))
                .Where(b => b.Item2 is not null)],
            Bias =
            [
                new("agency", ResponseBias.Of([.. agencies.Select(a => new ResponseBias.Group(a.Agency ?? "No agency", a.Asked, a.Answered))])),
                new("level", ResponseBias.Of([.. levels.Where(l => l.Step == step && l.By == "level").Select(l => new ResponseBias.Group(l.Name ?? "None given", l.Asked, l.Answered))])),
                new("role", ResponseBias.Of([.. levels.Where(l => l.Step == step && l.By == "role").Select(l => new ResponseBias.Group(l.Name ?? "None given", l.Asked, l.Answered))])),
            ],
            Advice = SampleSize.For(of, of == 0 ? null : (double)answered / of),
        };
    }

    private async Task<string?> TitleAsync(EvaluationScope scope, CancellationToken stop) =>
        scope.EventId is { } e ? await db.Events.Where(x => x.Id == e && x.State == EventState.Published).Select(x => x.Title).SingleOrDefaultAsync(stop)
        : scope.CourseId is { } c ? await db.Courses.Where(x => x.Id == c).Select(x => x.Title).SingleOrDefaultAsync(stop)
        : $"Programme year {scope.Year} to {scope.Year + 1}";

    private Task<List<Asking>> AskingsAsync(EvaluationScope scope, CancellationToken stop) => (
        from w in db.Waves
        join e in scope.Events(db) on w.About.Id equals e.Id
        where w.Kind == WaveKind.Named && w.Step != null
        select new Asking(w.Id, w.Step!, e.Id, w.VersionId, w.PairedWithId)).ToListAsync(stop);

    private Task<List<Invited>> AskedAsync(EvaluationScope scope, CancellationToken stop) => (
        from i in db.Invitations
        join w in db.Waves on i.WaveId equals w.Id
        join e in scope.Events(db) on w.About.Id equals e.Id
        where w.Kind == WaveKind.Named && w.Step != null && !i.Withdrawn
        group i by new { i.WaveId, i.AgencyId } into g
        select new Invited(g.Key.WaveId, g.Key.AgencyId, g.Count(), g.Count(i => i.Answered))).ToListAsync(stop);

    /// <summary>Step by step: the events too small to be told alone, where the whole would give them away.</summary>
    private static IReadOnlyList<Guid> LeftOutOf(EvaluationScope scope, List<Asking> askings, List<Invited> asked, int fewest)
    {
        if (!scope.IsOfSeveral) return [];
        var answered = asked.GroupBy(a => a.WaveId).ToDictionary(g => g.Key, g => g.Sum(a => a.Answered));
        return [.. askings.GroupBy(a => a.Step).SelectMany(g => Subtraction.LeftOut([.. g.Select(a => (a.WaveId, answered.GetValueOrDefault(a.WaveId)))], fewest))];
    }

    private async Task<Dictionary<string, Form>> FormsAsync(List<Asking> askings, CancellationToken stop)
    {
        var ids = askings.Select(a => a.VersionId).Distinct().ToList();
        var versions = await db.QuestionnaireVersions.Where(v => ids.Contains(v.Id)).AsNoTracking().ToDictionaryAsync(v => v.Id, stop);
        // Newest words first; an item that an older version asked stays in the report.
        return askings.GroupBy(a => a.Step).ToDictionary(g => g.Key, g =>
        {
            var forms = g.Select(a => versions[a.VersionId]).DistinctBy(v => v.Id).OrderByDescending(v => v.PublishedAt).Select(v => v.ReadForm()).ToList();
            return forms[0] with { Questions = [.. forms.SelectMany(f => f.Questions).DistinctBy(q => q.Item)] };
        });
    }

    private static HashSet<string> BeforeSteps(EvaluationPolicy? policy, List<Asking> askings)
    {
        var paired = askings.Select(a => a.PairedWithId).OfType<Guid>().ToHashSet();
        var before = askings.Where(a => paired.Contains(a.WaveId)).Select(a => a.Step).ToHashSet();
        if (policy?.Steps.Is(out var steps) == true) before.UnionWith(steps.Where(s => s.Trigger.Is(out var t) && t == StepTrigger.BeforeEvent).Select(s => s.Code));
        return before;
    }

    private async Task<List<(PlaceRoute Route, bool Answered)>> CameAsync(EvaluationScope scope, HashSet<string> before, CancellationToken stop)
    {
        var rows = await (
            from a in db.Attendances
            join e in scope.Events(db) on a.EventId equals e.Id
            where _came.Contains(a.Mark)
            join b in db.Bookings on a.BookingId equals (Guid?)b.Id into bookings
            from b in bookings.DefaultIfEmpty()
            select new { a.EventId, a.PersonId, HasBooking = a.BookingId != null, WalkedIn = a.Mark == Mark.WalkIn, Waited = b != null && b.WaitingSince != null, Instead = b != null && b.InsteadOfId != null }).ToListAsync(stop);
        var answered = (await (
            from i in db.Invitations
            join w in db.Waves on i.WaveId equals w.Id
            join e in scope.Events(db) on w.About.Id equals e.Id
            where w.Step != null && before.Contains(w.Step) && i.Answered && !i.Withdrawn && i.PersonId != null
            select new { EventId = e.Id, PersonId = i.PersonId!.Value }).ToListAsync(stop)).Select(a => (a.EventId, a.PersonId)).ToHashSet();
        return [.. rows.GroupBy(r => (r.EventId, r.PersonId)).Select(g =>
        {
            // Of several days: a place once booked is a booked place.
            var first = g.FirstOrDefault(r => r.HasBooking && !r.WalkedIn) ?? g.First();
            return (Baselines.RouteOf(first.HasBooking, first.WalkedIn, first.Waited, first.Instead), answered.Contains(g.Key));
        })];
    }

    private async Task<IReadOnlyList<Evidence>> EvidenceAsync(EvaluationScope scope, EvaluationPolicy policy, List<StepResult> results, CancellationToken stop)
    {
        if (!policy.Steps.Is(out var steps)) return [];
        var evidence = new List<Evidence>();
        // Records that were attached to the courses: cases looked at afterwards count, as answers do.
        var attached = await (
            from x in db.ResultEvidence
            where x.Step != null && x.WithdrawnAt == null && (scope.CourseId != null ? x.CourseId == scope.CourseId : scope.Events(db).Any(e => e.CourseId == x.CourseId))
            group x by x.Step into g
            select new { Step = g.Key!, Of = g.Sum(x => x.OfAfter) }).ToDictionaryAsync(x => x.Step, x => x.Of, stop);
        var valued = await db.ValueItems.CountAsync(v => v.Kind == ValueKind.Benefit && v.WithdrawnAt == null && (scope.CourseId != null ? v.CourseId == scope.CourseId : scope.Events(db).Any(e => e.CourseId == v.CourseId)), stop);
        foreach (var step in steps)
        {
            var levels = step.Kirkpatrick.Or([]);
            var found = results.Where(r => r.Step == step.Code || r.Step == step.Code + StepSchedule.ByManager).ToList();
            if (attached.TryGetValue(step.Code, out var cases)) evidence.AddRange(levels.Select(level => new Evidence(level, step.Code, cases, cases)));
            else if (step.Code == ReturnOnInvestment.Step && valued > 0) evidence.AddRange(levels.Select(level => new Evidence(level, step.Code, valued, valued) { IsRecord = true }));
            else evidence.AddRange(levels.Select(level => new Evidence(level, step.Code, found.Sum(f => f.Asked), found.Sum(f => f.Answered))));
        }

        var pledged = await (from p in db.Pledges join e in scope.Events(db) on p.EventId equals e.Id group p by 1 into g select new { Said = g.Count(), Returned = g.Count(p => p.Outcome != null) }).SingleOrDefaultAsync(stop);
        if (pledged is not null && !evidence.Exists(e => e.What == Programme.Courses.CourseCodes.PledgeStep && e.Found > 0)) evidence.Add(new(3, "pledges_returned", pledged.Said, pledged.Returned));
        return evidence;
    }

    private static List<(int Level, string Name)> Named(IReadOnlyList<int> levels, EvaluationPolicy policy) =>
        [.. levels.Select((level, i) => (level, policy.LevelNames.Is(out var names) ? names[i] : $"Level {level}"))];

    private static int OrderOf(EvaluationPolicy? policy, string step)
    {
        if (policy is null || !policy.Steps.Is(out var steps)) return int.MaxValue;
        for (var i = 0; i < steps.Count; i++)
            if (step == steps[i].Code || step == steps[i].Code + StepSchedule.ByManager) return i;
        return int.MaxValue;
    }

    internal sealed record Asking(Guid WaveId, string Step, Guid EventId, Guid VersionId, Guid? PairedWithId);

    private sealed record Invited(Guid WaveId, Guid? AgencyId, int Asked, int Answered);
}
