using System.Text;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Bookings;

/// <summary>The days of a confirmed booking for one's own calendar.</summary>
[Needs(Right.SeeBookings, Of = "booking")]
public sealed class CalendarFileModel(ShowBooking showBooking, SiteAddress site, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await showBooking.DoAsync(id, visit.Caller, visit.Context, stop) is not { Booking.State: BookingState.Confirmed } seen) return NotFound();
        var file = BookingCalendar.File(seen.Occasion, seen.Booking, site, visit.Context.Now);
        return File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", $"{seen.Booking.Reference}.ics");
    }
}
