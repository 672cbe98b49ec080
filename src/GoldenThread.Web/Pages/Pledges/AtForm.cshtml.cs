using GoldenThread.Evaluation;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Pledges;

/// <summary>Makes a pledge by the link of an evaluation form, without an account. Looking records nothing.</summary>
[OpenToAll]
public sealed class AtFormModel(MakePledge makePledge, Visit visit) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    public PledgeOffer Offer { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(string link, CancellationToken stop) => await LoadAsync(link, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string link, CancellationToken stop)
    {
        if (!await LoadAsync(link, stop)) return NotFound();
        if ((await makePledge.AtLinkAsync(link, Words, visit.Context with { PersonId = Offer.PersonId }, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/forms/thank-you");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(string link, CancellationToken stop)
    {
        if (await makePledge.OfferAtAsync(link, visit.Context, stop) is not { } offer) return false;
        Offer = offer;
        return true;
    }
}
