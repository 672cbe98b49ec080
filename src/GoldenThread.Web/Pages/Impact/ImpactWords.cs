using System.Globalization;
using GoldenThread.Evaluation;
using GoldenThread.Evaluation.Report;
using GoldenThread.Evaluation.Results;
using GoldenThread.Surveys.Statistics;
using GoldenThread.Web.Pages.Programme;
using GoldenThread.Web.Pages.Surveys.Waves;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>Results in words.</summary>
public static class ImpactWords
{
    public static string Step(string code) => code.EndsWith(StepSchedule.ByManager, StringComparison.Ordinal)
        ? $"{StepWords.Of(code[..^StepSchedule.ByManager.Length])}, by the manager"
        : StepWords.Of(code);

    public static string RateOf(Rate? rate) => rate is null ? "nobody was asked" : $"{FigureWords.Percent(rate.Share)} (95% interval {FigureWords.Percent(rate.Low)} to {FigureWords.Percent(rate.High)})";

    public static string Route(PlaceRoute route) => route switch
    {
        PlaceRoute.Booked => "Booked directly",
        PlaceRoute.FromWaitingList => "Came up from the waiting list",
        PlaceRoute.InsteadOfColleague => "Instead of a colleague",
        _ => "Walked in",
    };

    public static (string? Kind, string Words) Standing(RungStanding standing) => standing switch
    {
        RungStanding.Evidenced => ("ok", "There is evidence"),
        RungStanding.TooLittle => ("due", "Too little to say"),
        RungStanding.NobodyAnswered => ("due", "Asked, nobody has answered"),
        RungStanding.NotAskedYet => (null, "Not asked yet"),
        _ => ("late", "Nothing looks at this"),
    };

    public static string Like(ResponseBias.Panel panel) => panel.Alike switch
    {
        Alike.Different => $"Those who answered differ from those who were asked (chi-square {FigureWords.Two(panel.ChiSquare!.Value)}, {panel.Freedom} degrees of freedom, p {FigureWords.P(panel.P!.Value)}). Read the results with that in mind.",
        Alike.NoSignOfDifference => $"No sign that those who answered differ from those who were asked (chi-square {FigureWords.Two(panel.ChiSquare!.Value)}, {panel.Freedom} degrees of freedom, p {FigureWords.P(panel.P!.Value)}). That is not proof that they are alike.",
        _ => "Not enough to say: too few were asked in each group, or all or none have answered.",
    };

    public static string Advice(SampleSize.Advice advice) =>
        $"{advice.People.ToString("N0", CultureInfo.InvariantCulture)} people asked: a share to within ten points needs {advice.ForShare} answers, a change of half a standard deviation {advice.ForChange} pairs. "
        + (advice.Rate is null ? $"Nobody has been asked before; at three in ten, which is the product's own guess, {advice.Expected} would answer." : $"At the rate so far {advice.Expected} would answer.")
        + (advice is { EnoughForShare: true, EnoughForChange: true } ? " That is enough for both." : advice.EnoughForShare || advice.EnoughForChange ? " That is enough for one of the two." : " That is not enough for either: follow up several events together, or talk to a few people at length.");

    public static string Kind(ConclusionKind kind) => kind switch { ConclusionKind.Analysis => "Analysis", ConclusionKind.Decision => "Decision", _ => "Recommendation to the board above" };

    public static string Short(string words) => words.Length <= 60 ? words : words[..57] + "...";

    /// <summary>What to say first.</summary>
    public static string Lede(EvaluationReport report)
    {
        var change = report.Changes.Where(c => c is { AgencyId: null, Design: PairDesign.TruePre, Answer.Figures: not null }).MaxBy(c => c.Answer.Figures!.N);
        if (change?.Answer.Figures is { } f) return $"Of {f.N} people who answered before and after, {f.Improved} rated themselves higher, {f.Same} the same and {f.Worse} lower on “{change.Words}”.";
        var (asked, answered) = (report.Steps.Sum(s => s.Asked), report.Steps.Sum(s => s.Answered));
        return asked == 0 ? "Nobody has been asked yet." : $"{answered} of {asked} forms have come back.";
    }
}
