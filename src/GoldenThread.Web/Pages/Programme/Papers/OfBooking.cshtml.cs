using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Papers;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Papers;

/// <summary>Hands a document to whoever has a place on its event, as a download.</summary>
[Needs(Right.SeeBookings, Of = "booking")]
public sealed class OfBookingModel(EventPapers eventPapers, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid document, CancellationToken stop) =>
        await eventPapers.OpenAsync(document, DocumentFor.Delegates, new(BookingId: id), visit.Context, stop) is var (file, content) ? File(content, "application/octet-stream", file.Name) : NotFound();
}
