using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Imports;

/// <summary>Sends a staff list to be looked at, and shows those sent before .</summary>
[Needs(Right.ImportPeople), InArea(Area.People)]
[LargestRequest(FileKind.MostBytes + (1024 * 1024))]
public sealed class ListModel(PreviewImport preview, ListImports list, ListAgencies agencies, Visit visit) : PageModel
{
    [BindProperty]
    public Guid? AgencyId { get; set; }

    [BindProperty]
    public bool Complete { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public Paged<ListImports.Row> Imports { get; private set; } = null!;

    public bool MayWhole => Reach.All;

    public string Slug => visit.Partnership.Slug;

    private Reach Reach => visit.Reach(Right.ImportPeople);

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Upload is not { Length: > 0 } file)
        {
            ModelState.AddModelError(nameof(Upload), "Choose the list to send.");
            return await ShowAsync(stop);
        }

        if (!MayWhole && AgencyId is null && Reach.AgencyIds.Count == 1) AgencyId = Reach.AgencyIds.Single();
        if (!MayWhole && AgencyId is null)
        {
            ModelState.AddModelError(nameof(AgencyId), "Choose whose staff it lists.");
            return await ShowAsync(stop);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        if ((await preview.DoAsync(new(content.ToArray(), file.FileName, AgencyId, Complete), Reach, visit.Context, stop)).Is(out var import, out var no)) return new SeeOther($"/{Slug}/people/imports/{import.Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.AddModelError(nameof(Upload), no.Words);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var all = await agencies.DoAsync(new(Page: new(0, 2000)), visit.Context, stop);
        Agencies = [.. all.Items.Where(a => Reach.Covers(About.Agency(a.Id))).Select(a => new Choice(a.Id.ToString(), a.Name))];
        Imports = await list.DoAsync(Reach, PageOf.First, visit.Context, stop);
        return Page();
    }
}
