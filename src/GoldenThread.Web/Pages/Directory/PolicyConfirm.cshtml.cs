using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Confirms one reading of the strategy; from then on it counts here.</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class PolicyConfirmModel(ConfirmReading confirm, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "path")]
    public string? Path { get; set; }

    [BindProperty, Required(ErrorMessage = "Say who decided this and when"), MaxLength(1000, ErrorMessage = "Use 1,000 characters or fewer")]
    public string? Why { get; set; }

    public OfferedReading Reading { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Section => Path!.Split('.')[0];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (ModelState.IsValid && Path is not null)
        {
            if ((await confirm.DoAsync(new(Path, Why), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/policy/{Section}");
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await packs.TodayAsync(visit.Context, stop) is not { } held || OfferedReadings.Of(held.Document).FirstOrDefault(r => r.Path == Path) is not { } reading) return NotFound();
        Reading = reading;
        return Page();
    }
}
