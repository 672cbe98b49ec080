using GoldenThread.Evaluation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Pledges;

/// <summary>Says one thing that one will do after an event .</summary>
[Needs(Right.AnswerEvaluation), InArea(Area.MyLearning)]
public sealed class MakeModel(MakePledge makePledge, Visit visit) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    public PledgeOffer Offer { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if ((await makePledge.DoAsync(new(id, Offer.PersonId, Words), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/pledges");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (visit.PersonId is not { } me || await makePledge.OfferAsync(id, me, visit.Context, stop) is not { } offer) return false;
        Offer = offer;
        return true;
    }
}
