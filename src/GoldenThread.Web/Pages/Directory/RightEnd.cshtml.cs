using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Takes a role back, with the reason; from the next request on it is gone.</summary>
[Needs(Right.ManageGrants), InArea(Area.Settings)]
public sealed class RightEndModel(EndRole end, ListGrants list, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Grant { get; set; }

    [BindProperty, Required(ErrorMessage = "Say why, or who decided it"), MaxLength(1000, ErrorMessage = "Use 1,000 characters or fewer")]
    public string? Why { get; set; }

    public ListGrants.Row Held { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            if ((await end.DoAsync(Grant, Why, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/people/{Id}");
            if (no == Refusal.NotThere) return NotFound();
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var held = (await list.DoAsync(new(Id, Ended: true), visit.Reach(Right.SeeGrants), visit.Context, stop)).Items.FirstOrDefault(g => g.Id == Grant);
        if (held is null) return NotFound();
        Held = held;
        return Page();
    }
}
