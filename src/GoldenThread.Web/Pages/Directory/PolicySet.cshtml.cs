using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Enters a partnership's own value where its strategy leaves one open; a new version of the policy begins with it.</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class PolicySetModel(SetPolicyValue set, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "path")]
    public string? Path { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the value"), MaxLength(20_000, ErrorMessage = "Use 20,000 characters or fewer")]
    public string? Value { get; set; }

    [BindProperty, Required(ErrorMessage = "Say who decided this and when"), MaxLength(1000, ErrorMessage = "Use 1,000 characters or fewer")]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "The first day"), Required(ErrorMessage = "Enter the first day on which it counts")]
    public DateOnly? EffectiveFrom { get; set; }

    public string Slug => visit.Partnership.Slug;

    public string Section => Path!.Split('.')[0];

    public string Where => PolicyModel.Path(Path!);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        EffectiveFrom = visit.Today;
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Path)) return NotFound();
        if (ModelState.IsValid)
        {
            if ((await set.TypedAsync(new(Path, Value, Why, EffectiveFrom), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/policy/{Section}");
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop) =>
        string.IsNullOrWhiteSpace(Path) || (await packs.TodayAsync(visit.Context, stop))?.Pack.Facts.Under(Path) is not { Count: > 0 } ? NotFound() : Page();
}
