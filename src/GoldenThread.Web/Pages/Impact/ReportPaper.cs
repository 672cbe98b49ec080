using GoldenThread.Evaluation.Report;
using GoldenThread.Evaluation.Results;
using GoldenThread.Surveys.Statistics;
using GoldenThread.Web.Documents;
using GoldenThread.Web.Pages.Surveys.Waves;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>The evaluation report as a document: the same figures under the policy's own headings, with tables and charts that can be edited. What the page hides, it hides too.</summary>
internal static class ReportPaper
{
    public static Paper Of(EvaluationReport report, IReadOnlyList<string> headings, IReadOnlyList<RecordConclusion.Said> said, string partnership, DateOnly today)
    {
        var paper = new Paper($"Evaluation report: {report.Title}", partnership).Say(ImpactWords.Lede(report), strong: true).Say($"Data of {London.SayShort(today)}.");
        Response(paper, report);
        Ladder(paper, report);
        Changes(paper, report);
        foreach (var step in report.Steps) Answers(paper, step);
        if (headings.Count == 0) paper.Say("This partnership’s policy names no headings for its evaluations: not set by this partnership.");
        foreach (var heading in headings) Said(paper.Heading(char.ToUpperInvariant(heading[0]) + heading[1..]), said.Where(s => s.Conclusion.Heading == heading));
        Said(paper.Heading("On the whole"), said.Where(s => s.Conclusion.Heading is null || !headings.Contains(s.Conclusion.Heading)));
        return paper;
    }

    private static void Response(Paper paper, EvaluationReport report)
    {
        paper.Heading("Who answered");
        if (report.Steps.Count == 0) paper.Say("Nobody has been asked yet.");
        if (report.Steps.Count == 0) return;
        paper.Table("Response", ["Form", "Asked", "Answered", "Rate", "Can it be relied on?"], report.Steps.Select(s => (IReadOnlyList<string>)[ImpactWords.Step(s.Step), $"{s.Asked}", $"{s.Answered}", ImpactWords.RateOf(s.Rate), s.Verdict.Words ?? "Yes, for those who answered"]), 1, 2)
            .Bars("Asked and answered", [.. report.Steps.Select(s => ImpactWords.Step(s.Step))], ("Asked", [.. report.Steps.Select(s => (double)s.Asked)]), ("Answered", [.. report.Steps.Select(s => (double)s.Answered)]));
    }

    private static void Ladder(Paper paper, EvaluationReport report)
    {
        if (report.Ladder is not { } ladder)
        {
            paper.Say("This partnership’s policy names no levels of evaluation: not set by this partnership.");
            return;
        }

        paper.Table("Which levels of the evaluation model have evidence", ["Level", "Evidence", "What looks at it"],
            ladder.Select(r => (IReadOnlyList<string>)[$"{r.Level}: {r.Name}", ImpactWords.Standing(r.Standing).Words, r.Evidence.Count == 0 ? "Nothing is asked or recorded" : string.Join("; ", r.Evidence.Select(e => e.IsRecord ? $"{ImpactWords.Step(e.What)}: {e.Found}" : $"{ImpactWords.Step(e.What)}: {e.Found} of {e.Asked}"))]));
    }

    private static void Changes(Paper paper, EvaluationReport report)
    {
        if (report.Changes.Count == 0) return;
        paper.Heading("What changed");
        foreach (var design in report.Changes.GroupBy(c => c.Design))
        {
            var name = design.Key == PairDesign.TruePre ? "Asked before and after" : "Asked afterwards, looking back";
            paper.Table(name, ["Question", "Pairs", "Before", "After", "Change, 95% interval"], design.Select(c => (IReadOnlyList<string>)(c.Answer.Figures is { } f
                ? [Named(c), $"{f.N}", FigureWords.Two(f.MeanPre), FigureWords.Two(f.MeanPost), $"{FigureWords.Signed(f.MeanChange)} ({FigureWords.Signed(f.Ci95[0])} to {FigureWords.Signed(f.Ci95[1])})"]
                : [Named(c), "", "", "", c.Answer.WhyNot ?? ""])), 1, 2, 3);
            var shown = design.Where(c => c is { AgencyId: null, Answer.Figures: not null }).Take(12).ToList();
            paper.Bars($"{name}: means", [.. shown.Select(c => c.Words)], ("Before", [.. shown.Select(c => c.Answer.Figures!.MeanPre)]), ("After", [.. shown.Select(c => c.Answer.Figures!.MeanPost)]));
        }

        static string Named(GoldenThread.Surveys.PairedResults.ItemChange change) => change.Agency is { } agency ? $"{change.Words}, {agency}" : change.Words;
    }

    private static void Answers(Paper paper, StepResult step)
    {
        if (step.Questions.Count == 0) return;
        paper.Heading(ImpactWords.Step(step.Step)).Say(step.Verdict.Words);
        foreach (var result in step.Questions)
        {
            if (result.Cells.Count > 0)
                paper.Table($"{result.Question.Words}{(result.Mean is { } mean ? $" Mean {FigureWords.Two(mean)}." : "")}", ["Answer", "How many"], result.Cells.Select(c => (IReadOnlyList<string>)[c.Words, c.Count.Words]), 1);
            foreach (var text in result.Texts) paper.Say($"“{text}”");
        }
    }

    private static void Said(Paper paper, IEnumerable<RecordConclusion.Said> said)
    {
        var any = false;
        foreach (var (conclusion, needs) in said)
        {
            any = true;
            paper.Say($"{ImpactWords.Kind(conclusion.Kind)}, {(conclusion.Group is { } group ? $"{group}, " : "")}{London.SayShort(conclusion.On)}", strong: true).Say(conclusion.Words);
            foreach (var need in needs) paper.Say($"The need raised from it: {need.Title}");
        }

        if (!any) paper.Say("Nothing has been recorded under this yet.");
    }
}
