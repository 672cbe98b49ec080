using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>What people need to take part, for the officers and the trainers of the event.</summary>
[Needs(Right.SeeAccessNeeds, Of = "event"), InArea(Area.Events)]
public sealed class NeedsModel(ReadAccessNeeds readAccessNeeds, EventBookings eventBookings, Visit visit) : PageModel
{
    private const int MostRows = 1000;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IReadOnlyList<(string Who, string Needs)> Rows { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await readAccessNeeds.OfEventAsync(Id, visit.Caller, visit.Context, stop) is not { } needs) return NotFound();
        var people = (await eventBookings.DoAsync(new(Id, visit.Reach(Right.SeeBookings)), new(0, MostRows), visit.Context, stop))!;
        Rows = [.. people.Items.Where(p => needs.ContainsKey(p.Id)).Select(p => (p.Name, needs[p.Id]))];
        return Page();
    }
}
