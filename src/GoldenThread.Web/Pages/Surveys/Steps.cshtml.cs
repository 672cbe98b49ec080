using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Programme;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>The evaluation model of the policy in force: its levels in order, and each step with when, whom, where and whether it is chased; what the strategy leaves open says so (R-154, R-155).</summary>
[Needs(Right.SeeEvaluationFigures), InArea(Area.Evaluate)]
public sealed class StepsModel(PackInForce packs, Visit visit) : PageModel
{
    private const string NotSet = "Not set by this partnership";

    public sealed record Row(string Name, string When, string Basis, string Who, string Scope, string Mandatory, string Levels, string Asked);

    public EvaluationPolicy? Policy { get; private set; }

    public IReadOnlyList<Row> Steps { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool MayManage => visit.May(Right.ManagePack);

    public string Lede => Steps.Count == 0
        ? "The strategy names no steps of evaluation. Forms are asked by hand until the partnership sets some."
        : $"{Steps.Count} steps, of which {Steps.Count(s => s.Asked.StartsWith("Yes", StringComparison.Ordinal))} are asked by themselves on their day.";

    public string Levels => Policy!.Levels.Is(out var levels)
        ? string.Join("; ", levels.Select((level, i) => Policy.LevelNames.Is(out var names) ? $"{level} {names[i]}" : $"{level}"))
        : NotSet;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Policy = (await packs.TodayAsync(visit.Context, stop))?.Pack.Evaluation;
        if (Policy?.Steps.Is(out var steps) == true) Steps = [.. steps.Select(RowOf)];
    }

    public static string Say(Setting<string> setting) => setting.Is(out var value) ? Words(value) : NotSet;

    private static Row RowOf(EvaluationStep step) => new(
        StepWords.Of(step.Code),
        When(step),
        step.Delay.Basis switch { Basis.Seed => step.Approx ? "The strategy says “approximately”" : "Stated by the strategy", Basis.Reading => "Our reading", Basis.Local => "Set by this partnership", _ => "" },
        step.Respondents.Is(out var who) ? string.Join(", ", who.Select(w => Words(Names.Code(w)))) : NotSet,
        step.Scope.Is(out var scope) ? Words(Names.Code(scope)) : NotSet,
        step.Mandatory.Is(out var mandatory) ? mandatory ? "Yes, it is mandatory" : "Reminded once" : NotSet,
        step.Kirkpatrick.Is(out var levels) ? string.Join(", ", levels) : NotSet,
        SampleQuestionnaires.ForStep(step.Code) is not null && step.Delay.IsSet && step.Respondents.IsSet && step.Trigger.Is(out var trigger) && trigger is StepTrigger.BeforeEvent or StepTrigger.EventEnd ? "Yes, on its day" : "By hand");

    private static string When(EvaluationStep step)
    {
        var trigger = step.Trigger.Is(out var t) ? Words(Names.Code(t)) : NotSet;
        if (!step.Delay.Is(out var delay)) return step.Trigger.IsSet ? $"{trigger}; when is not set by this partnership" : NotSet;
        return delay.Count == 0 ? trigger : $"{delay.Count} {Names.Code(delay.Unit).Replace('_', ' ')} after: {trigger.ToLowerInvariant()}";
    }

    private static string Words(string code) => code.Length == 0 ? code : char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');
}
