using System.Globalization;

namespace GoldenThread.Evaluation.Results;

/// <summary>A report as lines of CSV: one figure a line, with what it is of and how many it rests on.</summary>
public static class ResultLines
{
    public static IEnumerable<string> Of(EvaluationReport report)
    {
        yield return Csv.Line("part", "step", "question", "group", "figure", "value", "rests_on");
        foreach (var step in report.Steps)
        {
            yield return Csv.Line("response", step.Step, "", "everybody", "asked", Say(step.Asked), "");
            yield return Csv.Line("response", step.Step, "", "everybody", "answered", Say(step.Answered), Say(step.Asked));
            if (step.Rate is { } rate)
                foreach (var (name, value) in new[] { ("rate", rate.Share), ("rate_low", rate.Low), ("rate_high", rate.High) }) yield return Csv.Line("response", step.Step, "", "everybody", name, Say(value), Say(step.Asked));
            foreach (var agency in step.Agencies) yield return Csv.Line("response", step.Step, "", agency.Agency ?? "none", "answered", Say(agency.Answered), Say(agency.Asked));
            foreach (var question in step.Questions)
                foreach (var cell in question.Cells) yield return Csv.Line("spread", step.Step, question.Question.Words, "everybody", cell.Words, cell.Count.Words, question.N.Words);
        }

        foreach (var change in report.Changes)
        {
            if (change.Answer.Figures is not { } f)
            {
                yield return Csv.Line("change", Names.Code(change.Design), change.Words, change.Agency ?? "everybody", "not_shown", change.Answer.WhyNot, "");
                continue;
            }

            foreach (var (name, value) in new (string, string?)[]
            {
                ("mean_before", Say(f.MeanPre)), ("mean_after", Say(f.MeanPost)), ("mean_change", Say(f.MeanChange)), ("ci95_low", Say(f.Ci95[0])), ("ci95_high", Say(f.Ci95[1])), ("dz", f.Dz is { } dz ? Say(dz) : null),
                ("better", Say(f.Improved)), ("same", Say(f.Same)), ("worse", Say(f.Worse)), ("wilcoxon_p", f.WilcoxonP is { } p ? Say(p) : null), ("before_only", Say(f.UnpairedPre)), ("after_only", Say(f.UnpairedPost)),
            }) yield return Csv.Line("change", Names.Code(change.Design), change.Words, change.Agency ?? "everybody", name, value, Say(f.N));
        }

        foreach (var route in report.Came) yield return Csv.Line("baseline", "", "", Names.Code(route.Route), "missing", Say(route.Missing), Say(route.Came));
        foreach (var rung in report.Ladder ?? []) yield return Csv.Line("ladder", "", "", $"{rung.Level} {rung.Name}", "standing", Names.Code(rung.Standing), "");
    }

    private static string Say(int n) => n.ToString(CultureInfo.InvariantCulture);

    // Six digits are more than any of them can bear; a minus is written as U+2212 nowhere, so that programs can read it.
    private static string Say(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
