using GoldenThread.Evaluation.Report;
using GoldenThread.Evaluation.Results;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.LearningNeeds;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>Raises a need from what the group said about an evaluation .</summary>
[Needs(Right.RaiseNeed, Of = NeedsAttribute.Whole), InArea(Area.Assure)]
public sealed class NeedFromModel(RaiseNeedFromConclusion raise, PackInForce packs, ChooseAgencies choose, PersonByEmail people, Visit visit) : NeedForm(packs, choose, people, visit)
{
    public Conclusion Conclusion { get; private set; } = null!;

    public string Back => $"/{Slug}/evaluation/report{ScopeOf.Query(Conclusion.EventId is { } e ? EvaluationScope.OfEvent(e) : Conclusion.CourseId is { } c ? EvaluationScope.OfCourse(c) : EvaluationScope.OfYear(Conclusion.Year!.Value))}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        Evidence = Conclusion.Words;
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) =>
        await LoadAsync(id, stop) ? await SaveAsync(text => raise.DoAsync(id, text, accepted: true, Context, stop), stop) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await raise.FindAsync(id, Context, stop) is not { } found) return false;
        Conclusion = found;
        return true;
    }
}
