using System.ComponentModel.DataAnnotations;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.LearningNeeds;

/// <summary>Closes a need on evidence of the result .</summary>
[Needs(Right.AnswerNeed, Of = "need"), InArea(Area.Assure)]
public sealed class CloseModel(CloseNeed close, FindNeed find, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Say what shows the result"), MaxLength(4000, ErrorMessage = "Use 4,000 characters or fewer")]
    public string? Evidence { get; set; }

    [BindProperty, Display(Name = "The day of the evidence"), Required(ErrorMessage = "Enter the day the evidence was taken")]
    public DateOnly? On { get; set; }

    public FindNeed.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            if ((await close.DoAsync(new(Id, Evidence, On!.Value), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/needs/{Id}");
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Reach(Right.SeeThread), visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        return Page();
    }
}
