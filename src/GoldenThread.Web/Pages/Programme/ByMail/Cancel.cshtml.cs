using GoldenThread.Charging;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.ByMail;

/// <summary>Gives up a place from the mail, by one confirmed page and without signing in. The key of the mail opens this booking and nothing else.</summary>
[OpenToAll]
public sealed class CancelModel(OpenByMail openByMail, CancelBooking cancelBooking, Visit visit) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public OpenByMail.Opened Opened { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool IsLive => Opened.Booking.IsLive;

    public string Lede => !IsLive ? "This booking is over already; there is nothing more to do."
        : Opened.Booking.State != BookingState.Confirmed ? "This is free, at any time."
        : Notice.Judge(Opened.LastFree, LondonTime.At(visit.Context.Now), NoticeChannel.InWriting) switch
        {
            NoticeStanding.NotSet => "The place goes to whoever is next. A last free moment is not set by this partnership.",
            NoticeStanding.Free => "Cancelling now is free. The place goes to whoever is next.",
            _ => "The last free moment has passed. The place goes to whoever is next, and an officer looks at whether a charge applies.",
        };

    public async Task<IActionResult> OnGetAsync(Guid id, string key, CancellationToken stop) => await LoadAsync(id, key, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string key, CancellationToken stop)
    {
        if (!await LoadAsync(id, key, stop)) return NotFound();
        if ((await cancelBooking.DoAsync(new(id, Opened.As) { Reason = Reason }, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/by-mail/{id}/cancel/{key}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, string key, CancellationToken stop) => (Opened = (await openByMail.DoAsync(id, MailKey.Cancel, key, visit.Context, stop))!) is not null;
}
