using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Bookings;

/// <summary>Passes a place to a colleague, found by the whole work e-mail: nobody is listed .</summary>
[Needs(Right.GiveUpPlace, Of = "booking"), InArea(Area.Events)]
public sealed class PassOnModel(ShowBooking showBooking, FindByMail findByMail, SubstituteBooking substitute, Visit visit) : PageModel
{
    [BindProperty]
    public string? Mail { get; set; }

    public BookingSeen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        var colleague = string.IsNullOrWhiteSpace(Mail) ? null : await findByMail.ToPassToAsync(Mail, id, visit.Caller, visit.Context, stop);
        if (colleague is null)
        {
            ModelState.AddModelError(nameof(Mail), string.IsNullOrWhiteSpace(Mail)
                ? "Enter your colleague’s work e-mail"
                : "We know nobody of the same organisation with that address. Check it, or ask the partnership’s team");
            return Page();
        }

        if ((await substitute.DoAsync(new(id, colleague.PersonId, visit.Caller), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/bookings/{id}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop) => (Seen = (await showBooking.DoAsync(id, visit.Caller, visit.Context, stop))!) is not null;
}
