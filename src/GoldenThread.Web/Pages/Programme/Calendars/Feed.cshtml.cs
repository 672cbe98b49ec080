using System.Text;
using GoldenThread.Programme.Calendars;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Calendars;

/// <summary>What a calendar program reads at a secret address. The address is the key: no sign-in, and an ended one is not there.</summary>
[OpenToAll]
public sealed class FeedModel(ReadCalendarFeed readCalendarFeed, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken stop) =>
        await readCalendarFeed.DoAsync(key, visit.Context, stop) is { } text ? File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "calendar.ics") : NotFound();
}
