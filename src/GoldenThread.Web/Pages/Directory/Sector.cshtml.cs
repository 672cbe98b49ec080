using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Simulation;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>One sector's guidance with its edition, what of it is not verified, and the switch .</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class SectorModel(ListSectors list, SwitchSector change, PackInForce packs, PackLibrary library, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? EffectiveFrom { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public ListSectors.Row Row { get; private set; } = null!;

    public IReadOnlyList<AskedRow> Asked { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public string SourceOf(string code) => Row.Requirements.First(r => r.Code == code) is { Source: { } source } ? char.ToUpperInvariant(source[0]) + source[1..] : "Not given";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        EffectiveFrom = visit.Today;
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            if ((await change.DoAsync(new(Code, what != "off", Why, EffectiveFrom), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/settings/guidance");
            if (no == Refusal.NotThere) return NotFound();
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if ((await list.DoAsync(visit.Context, stop)).FirstOrDefault(r => r.Code == Code) is not { } row || await packs.TodayAsync(visit.Context, stop) is not { } held) return NotFound();
        var document = library.Sectors.FirstOrDefault(s => s.Pack.Code == Code) is { } offered ? held.Document.WithOverlay(offered.Document) : held.Document;
        (Row, Asked) = (row, [.. AskedRow.Of(document.Read(Readings.Confirmed)).Where(r => r.Path.StartsWith($"overlays.{Code}.", StringComparison.Ordinal))]);
        return Page();
    }
}
