using GoldenThread.People;
using GoldenThread.Programme.Calendars;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Calendars;

/// <summary>The secret addresses by which one's own calendar program shows one's days, or an organisation's places.</summary>
[Needs(Right.SeeBookings), InArea(Area.MyLearning)]
public sealed class FeedsModel(KeepCalendarFeed keepCalendarFeed, Visit visit) : PageModel
{
    public KeepCalendarFeed.Mine Found { get; private set; } = null!;

    /// <summary>The address that was just made, shown this once.</summary>
    public string? Address { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public string Lede => Found.Feeds.Count == 0 ? "Your calendar can fetch your days by itself, once you give it an address that only you know." : "Whoever has one of these addresses can read that calendar. End it here, and it shows nothing any more.";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (visit.PersonId is null) return NotFound();
        Found = await keepCalendarFeed.MineAsync(visit.Caller, visit.Context, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(Guid? agency, CancellationToken stop)
    {
        if (!(await keepCalendarFeed.MakeAsync(agency, visit.Caller, visit.Context, stop)).Is(out var made, out _)) return NotFound();
        Address = made.Address;
        return await OnGetAsync(stop);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid feed, CancellationToken stop) =>
        (await keepCalendarFeed.EndAsync(feed, visit.Caller, visit.Context, stop)).Is(out _, out _) ? new SeeOther($"/{Slug}/bookings/calendar") : NotFound();

    public string Name(Guid? agency) => agency is null ? "Your own days" : Found.Agencies.FirstOrDefault(a => a.Id == agency) is { } its ? $"Places of {its.Name}" : "An organisation that is not yours any more";

    public string SayAt(DateTime instant) => London.SayShort(London.DateOf(instant));
}
