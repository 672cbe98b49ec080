using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Papers;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Papers;

/// <summary>Hands a document to the team, as a download.</summary>
[Needs(Right.ManageBookings)]
public sealed class TeamModel(EventPapers eventPapers, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid document, CancellationToken stop) =>
        await eventPapers.OpenAsync(document, DocumentFor.Team, new(EventId: id), visit.Context, stop) is var (file, content) ? File(content, "application/octet-stream", file.Name) : NotFound();
}
