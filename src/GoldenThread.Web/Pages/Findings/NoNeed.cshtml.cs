using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>Says that nothing has to be learnt from a finding, and why; the thread closes here.</summary>
[Needs(Right.RecordFinding, Of = "finding"), InArea(Area.Assure)]
public sealed class NoNeedModel(SayNoNeed say, FindFinding find, Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Say why no learning is needed"), MaxLength(1000, ErrorMessage = "Use 1,000 characters or fewer")]
    public string? Why { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Finding Finding { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            if ((await say.DoAsync(new(Id, Why), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/findings/{Id}");
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Reach(Right.SeeThread), visit.Context, stop) is not { } found) return NotFound();
        Finding = found.Finding;
        return Page();
    }
}
