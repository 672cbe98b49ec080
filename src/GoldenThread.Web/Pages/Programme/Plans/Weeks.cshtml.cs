using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Plans;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Plans;

/// <summary>Practice weeks with what each partner brings and what it says afterwards .</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class WeeksModel(PracticeWeeks practiceWeeks, ChooseAgencies chooseAgencies, Visit visit) : PageModel
{
    [BindProperty]
    public string? Topic { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public Guid? Week { get; set; }

    [BindProperty]
    public Guid? Agency { get; set; }

    [BindProperty]
    public string? Planned { get; set; }

    [BindProperty]
    public string? Divergence { get; set; }

    [BindProperty]
    public string? Cohesion { get; set; }

    [BindProperty]
    public string? Barriers { get; set; }

    [BindProperty]
    public string? Collaboration { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public IReadOnlyList<PracticeWeeks.Seen> Weeks { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public IReadOnlyList<Choice> AllWeeks => [.. Weeks.Select(w => new Choice(w.Week.Id.ToString(), $"{w.Week.Topic}, {London.SayShort(w.Week.From)}"))];

    public string Slug => visit.Partnership.Slug;

    public bool MayAsk => visit.May(Right.ManageSurveys);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostPlanAsync(CancellationToken stop)
    {
        if (From is null) ModelState.TryAddModelError(nameof(From), "Enter the first day");
        if (Until is null) ModelState.TryAddModelError(nameof(Until), "Enter the last day");
        return ModelState.IsValid ? await SayAsync((await practiceWeeks.PlanAsync(Topic, null, From!.Value, Until!.Value, visit.Context, stop)).No, stop) : await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostBringAsync(CancellationToken stop) =>
        Chosen() ? await SayAsync((await practiceWeeks.ContributeAsync(Week!.Value, Agency!.Value, Planned, visit.Context, stop)).No, stop) : await ShowAsync(stop);

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken stop) =>
        Chosen() ? await SayAsync((await practiceWeeks.ReviewAsync(Week!.Value, Agency!.Value, new(Divergence, Cohesion, Barriers, Collaboration), visit.Context, stop)).No, stop) : await ShowAsync(stop);

    private bool Chosen()
    {
        if (Week is null) ModelState.AddModelError(nameof(Week), "Choose the week");
        if (Agency is null) ModelState.AddModelError(nameof(Agency), "Choose the organisation");
        return ModelState.IsValid;
    }

    private async Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/practice-weeks");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        Weeks = await practiceWeeks.AllAsync(visit.Context, stop);
        Agencies = [.. (await chooseAgencies.DoAsync(Agency is { } chosen ? [chosen] : [], Find, visit.Context, stop)).Items.Select(a => new Choice(a.Id.ToString(), a.Name))];
    }
}
