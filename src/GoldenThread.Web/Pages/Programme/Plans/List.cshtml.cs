using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Plans;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Plans;

/// <summary>The programmes of those who plan: drafts, agreed and published ones.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class ListModel(ShowPlans showPlans, EditPlan editPlan, Visit visit) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<ProgrammePlan> Plans { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public static string Say(PlanState state) => state switch { PlanState.Draft => "Draft", PlanState.Agreed => "Agreed", _ => "Published" };

    public async Task OnGetAsync(CancellationToken stop) => Plans = await showPlans.AllAsync(onlyPublished: false, visit.Context, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (From is null) ModelState.TryAddModelError(nameof(From), "Enter the first day");
        if (Until is null) ModelState.TryAddModelError(nameof(Until), "Enter the last day");
        if (ModelState.IsValid)
        {
            if ((await editPlan.StartAsync(Title, From!.Value, Until!.Value, visit.Context, stop)).Is(out var plan, out var no)) return new SeeOther($"/{Slug}/programme/plans/{plan.Id}");
            ModelState.Refuse(no);
        }

        await OnGetAsync(stop);
        return Page();
    }
}
