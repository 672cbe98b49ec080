using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.ByMail;

/// <summary>A manager approves or declines a booking from their mail, without signing in.</summary>
[OpenToAll]
public sealed class ApproveModel(OpenByMail openByMail, ApproveBooking approveBooking, Visit visit) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public OpenByMail.Opened Opened { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool IsOpen => Opened.Booking is { State: BookingState.Held, Because: Holding.Approval } booking && !booking.HasLapsed(visit.Context.Now);

    public string Lede => IsOpen ? $"The place is held until {Say(Opened.Booking.HeldUntil!.Value)}. Without an answer by then the booking is declined."
        : Opened.Booking.HasLapsed(visit.Context.Now) ? "Booking has closed, and without an approval the booking was declined then."
        : BookingWords.Of(Opened.Booking.State, Opened.Booking.Because);

    public async Task<IActionResult> OnGetAsync(Guid id, string key, CancellationToken stop) => await LoadAsync(id, key, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string key, [FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (!await LoadAsync(id, key, stop)) return NotFound();
        var request = new ApproveBooking.Request(id, what == "approve", Opened.As) { Key = key, Reason = Reason };
        if ((await approveBooking.DoAsync(request, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/by-mail/{id}/approve/{key}");
        ModelState.Refuse(no);
        return Page();
    }

    private static string Say(DateTime instant) => LondonTime.At(instant) is var at ? London.Say(at.Day, at.Time) : "";

    private async Task<bool> LoadAsync(Guid id, string key, CancellationToken stop) => (Opened = (await openByMail.DoAsync(id, MailKey.Approve, key, visit.Context, stop))!) is not null;
}
