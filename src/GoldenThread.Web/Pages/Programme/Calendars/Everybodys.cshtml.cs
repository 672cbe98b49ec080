using System.Text;
using GoldenThread.People;
using GoldenThread.Programme.Calendars;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Calendars;

/// <summary>The published events as a calendar that anybody can subscribe to .</summary>
[Needs(Right.SeeCatalogue)]
public sealed class EverybodysModel(ReadCalendarFeed readCalendarFeed, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => File(Encoding.UTF8.GetBytes(await readCalendarFeed.EverybodysAsync(visit.Context, stop)), "text/calendar; charset=utf-8", "events.ics");
}
