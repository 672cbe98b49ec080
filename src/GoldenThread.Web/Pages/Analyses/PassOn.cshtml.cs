using GoldenThread.Needs.Analyses;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Analyses;

/// <summary>Passes the questions of a needs analysis on to colleagues, by the link of the invitation .</summary>
[OpenToAll]
public sealed class PassOnModel(PassOnAnalysis passOn, Visit visit) : PageModel
{
    [BindProperty]
    public string? Lines { get; set; }

    public PassOnAnalysis.Offer Offer { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Link { get; private set; } = "";

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnGetAsync(string link, string? said, CancellationToken stop)
    {
        Sent = said == "sent";
        return await LoadAsync(link, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string link, CancellationToken stop)
    {
        if (!await LoadAsync(link, stop)) return NotFound();
        if ((await passOn.DoAsync(link, (Lines ?? "").Split('\n'), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/forms/{link}/pass-on?said=sent");
        if (no.Fields.Count == 0) ModelState.AddModelError(nameof(Lines), no.Words);
        else ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(string link, CancellationToken stop)
    {
        if (await passOn.OfAsync(link, visit.Context, stop) is not { } offer) return false;
        (Offer, Link) = (offer, link);
        return true;
    }
}
