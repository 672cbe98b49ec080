using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Replacing;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Bookings;

/// <summary>Somebody is ill on the day: the line manager is asked for a colleague .</summary>
[Needs(Right.GiveUpPlace, Of = "booking"), InArea(Area.Events)]
public sealed class IllModel(ShowBooking showBooking, AskForReplacement ask, Visit visit) : PageModel
{
    public BookingSeen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if ((await ask.DoAsync(new(id, visit.Caller), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/bookings/{id}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop) => (Seen = (await showBooking.DoAsync(id, visit.Caller, visit.Context, stop))!) is not null;
}
