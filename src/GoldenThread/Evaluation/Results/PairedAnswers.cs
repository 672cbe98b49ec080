using GoldenThread.Surveys;
using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Evaluation.Results;

/// <summary>The change of the same people, item by item, for everybody and by agency, from counted pairs. Scores given before and scores remembered stay apart .</summary>
internal sealed class PairedAnswers(CountedAnswers counted, IReadOnlyDictionary<string, Form> forms, IReadOnlyDictionary<Guid, string> agencies)
{
    public async Task<IReadOnlyList<PairedResults.ItemChange>> OfAsync(IReadOnlyList<EvaluationResults.Asking> askings, IReadOnlyList<CountedAnswers.Row> answers, CancellationToken stop)
    {
        var changes = new List<PairedResults.ItemChange>();
        var byId = askings.ToDictionary(a => a.WaveId, a => a.Step);
        var pairs = askings.Any(a => a.PairedWithId is not null) ? await counted.PairsAsync(stop) : [];
        foreach (var step in askings.Where(a => a.PairedWithId is not null).GroupBy(a => a.Step))
        {
            var before = step.Select(a => byId.GetValueOrDefault(a.PairedWithId!.Value)).OfType<string>().ToHashSet();
            foreach (var question in forms[step.Key].Questions.Where(q => q.Kind == QuestionKind.Scale && q.ThenOf is null))
            {
                var earlier = answers.Where(a => before.Contains(a.Step) && a.Code == question.Item && a.Number is not null).ToList();
                if (earlier.Count == 0) continue;
                changes.AddRange(Compare(question, PairDesign.TruePre, [.. pairs.Where(p => p.Step == step.Key && p.After == question.Item)], earlier, [.. answers.Where(a => a.Step == step.Key && a.Code == question.Item && a.Number is not null)]));
            }
        }

        var nowOf = forms.Values.SelectMany(f => f.Questions).Where(q => q.ThenOf is not null).DistinctBy(q => q.Item).ToDictionary(q => q.Item, q => q.ThenOf!);
        var remembered = await counted.LookingBackAsync(nowOf, stop);
        foreach (var (step, form) in forms)
            foreach (var then in form.Questions.Where(q => q.ThenOf is not null))
                changes.AddRange(Compare(
                    form.Of(then.ThenOf!)!, PairDesign.RetrospectivePre, [.. remembered.Where(p => p.Step == step && p.Before == then.Item)],
                    [.. answers.Where(a => a.Step == step && a.Code == then.Item && a.Number is not null)], [.. answers.Where(a => a.Step == step && a.Code == then.ThenOf && a.Number is not null)]));
        return changes;
    }

    /// <summary>For everybody, then for each agency that has enough pairs to be shown.</summary>
    private IEnumerable<PairedResults.ItemChange> Compare(Question question, PairDesign design, List<CountedAnswers.Pair> pairs, List<CountedAnswers.Row> before, List<CountedAnswers.Row> after)
    {
        yield return Change(question, design, null, pairs, before.Sum(b => b.Count), after.Sum(a => a.Count));
        var shown = pairs.Where(p => p.AgencyId is not null).GroupBy(p => p.AgencyId!.Value).Where(g => SmallNumbers.MayShow(g.Sum(p => p.Count))).OrderByDescending(g => g.Sum(p => p.Count)).ToList();
        // Everybody less the agencies shown: when that is a handful, the smallest of those shown goes too.
        var others = pairs.Sum(p => p.Count) - shown.Sum(g => g.Sum(p => p.Count));
        if (others > 0 && !SmallNumbers.MayShow(others) && shown.Count > 0) shown.RemoveAt(shown.Count - 1);
        foreach (var agency in shown.OrderBy(g => agencies[g.Key], StringComparer.Ordinal))
            yield return Change(question, design, agency.Key, [.. agency], before.Where(b => b.AgencyId == agency.Key).Sum(b => b.Count), after.Where(a => a.AgencyId == agency.Key).Sum(a => a.Count));
    }

    private PairedResults.ItemChange Change(Question question, PairDesign design, Guid? agency, List<CountedAnswers.Pair> pairs, int before, int after)
    {
        var scale = new ScaleEnds(question.Scale!.From, question.Scale.To);
        var n = pairs.Sum(p => p.Count);
        // Of those who answered only once their number counts, not their value.
        var answer = PairedChange.FiguresOf(new()
        {
            Scale = scale,
            Design = design,
            Pairs = [.. pairs.OrderBy(p => p.From).ThenBy(p => p.To).SelectMany(p => Enumerable.Repeat<IReadOnlyList<double>>([p.From, p.To], p.Count))],
            UnpairedPre = [.. Enumerable.Repeat(scale.Min, Math.Max(0, before - n))],
            UnpairedPost = [.. Enumerable.Repeat(scale.Min, Math.Max(0, after - n))],
        });
        return new(question.Item, question.Words, design, agency, agency is { } id ? agencies[id] : null, scale, answer);
    }
}
