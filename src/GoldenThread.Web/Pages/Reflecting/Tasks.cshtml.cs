using GoldenThread.Evaluation.DeepDives;
using GoldenThread.Evaluation.Observing;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Reflecting;

/// <summary>What the partnership has asked somebody to do for its evaluation: interviews to hold, deliveries to observe .</summary>
[Needs(Right.AnswerEvaluation), InArea(Area.MyLearning)]
public sealed class TasksModel(FindDeepDive dives, ObserveTraining observe, Visit visit) : PageModel
{
    public IReadOnlyList<FindDeepDive.Mine> Interviews { get; private set; } = [];

    public IReadOnlyList<ObserveTraining.Row> Observations { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public int Open => Interviews.Count(i => i.State == InterviewState.ToBeHeld) + Observations.Count(o => o.Observation.FiledAt is null);

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (visit.Context.PersonId is not { } me) return;
        Interviews = await dives.OfInterviewerAsync(me, visit.Context, stop);
        Observations = await observe.OfObserverAsync(me, visit.Context, stop);
    }
}
