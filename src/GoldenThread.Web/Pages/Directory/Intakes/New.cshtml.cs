using GoldenThread.People;
using GoldenThread.People.Intakes;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Intakes;

/// <summary>Sends a file of one kind to be looked at, and shows those sent before.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
[LargestRequest(FileKind.MostBytes + (1024 * 1024))]
public sealed class NewModel(IEnumerable<ITakeIn> kinds, PreviewIntake preview, ListIntakes list, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ITakeIn Chosen { get; private set; } = null!;

    public Paged<ListIntakes.Row> Sent { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => Open() ? ShowAsync(stop) : Task.FromResult<IActionResult>(NotFound());

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Open()) return NotFound();
        if (Upload is not { Length: > 0 } file)
        {
            ModelState.AddModelError(nameof(Upload), "Choose the file to send.");
            return await ShowAsync(stop);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        if ((await preview.DoAsync(new(Chosen.Kind, content.ToArray(), file.FileName), visit.Context, stop)).Is(out var intake, out var no)) return new SeeOther($"/{Slug}/intakes/{intake.Id}");
        ModelState.AddModelError(nameof(Upload), no.Words);
        return await ShowAsync(stop);
    }

    private bool Open()
    {
        if (kinds.Named(Kind) is not { } kind || !visit.Reach(kind.Right).All) return false;
        Chosen = kind;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Sent = await list.DoAsync(Chosen.Kind, PageOf.First, visit.Context, stop);
        return Page();
    }
}
