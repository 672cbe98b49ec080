using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Bookings;

/// <summary>Somebody in the room checks in for their own place, with the code on the trainer's screen .</summary>
[Needs(Right.SeeBookings, Of = "booking"), InArea(Area.MyLearning)]
public sealed class HereModel(ShowBooking showBooking, CheckIn checkIn, Visit visit) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public BookingSeen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (!Seen.IsMine) return Page();
        if ((await checkIn.DoAsync(id, Code, visit.Caller, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/bookings/{id}/here?done=true");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop) => (Seen = (await showBooking.DoAsync(id, visit.Caller, visit.Context, stop))!) is not null;
}
