using GoldenThread.Evaluation.Voices;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.OpenFeedback;

/// <summary>Texts that may tell of harm to a child, until each has been passed on.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class ConcernsModel(PassOnConcern passOn, Visit visit) : PageModel
{
    [BindProperty]
    public string? PassedOnTo { get; set; }

    public Guid? Trying { get; private set; }

    public IReadOnlyList<Concern> Concerns { get; private set; } = [];

    public int Open => Concerns.Count(c => c.PassedOnAt is null);

    public string Slug => visit.Partnership.Slug;

    public string Since(Concern concern) => (int)(visit.Context.Now - concern.FlaggedAt).TotalHours switch { 0 => "within this hour", 1 => "an hour ago", var h => $"{h} hours ago" };

    public async Task OnGetAsync(CancellationToken stop) => Concerns = await passOn.AllAsync(visit.Context, stop);

    public async Task<IActionResult> OnPostAsync(Guid concern, CancellationToken stop)
    {
        if ((await passOn.DoAsync(concern, PassedOnTo, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/evaluation/concerns");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        Trying = concern;
        Concerns = await passOn.AllAsync(visit.Context, stop);
        return Page();
    }
}
