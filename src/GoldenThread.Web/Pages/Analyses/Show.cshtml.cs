using GoldenThread.Needs.Analyses;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Analyses;

/// <summary>One needs analysis: which agencies have not answered, what several raise, how their people learn best .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Learn)]
public sealed class ShowModel(FindNeedsAnalysis find, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Fewest { get; set; }

    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public FindNeedsAnalysis.Seen Seen { get; private set; } = null!;

    public IReadOnlyList<Choice> Ways => [.. Seen.Questions.SelectMany(q => q.Choices).Select(c => new Choice(c.Code, c.Words))];

    public int Silent => Seen.Agencies.Count(a => !a.HasAnswered);

    public string Slug => visit.Partnership.Slug;

    public string Here => $"/{Slug}/needs/analyses/{Seen.Analysis.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if ((await find.PlanAsync(id, Way, Words, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/needs/analyses/{id}");
        if (no == Refusal.NotThere || !await LoadAsync(id, stop)) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        Fewest = Math.Clamp(Fewest ?? CrossCutting.OwnFewest, 1, 100);
        if (await find.OfAsync(id, Fewest.Value, visit.Context, stop) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
