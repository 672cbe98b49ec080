using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Bookings;

/// <summary>One's own bookings.</summary>
[Needs(Right.SeeBookings), InArea(Area.MyLearning)]
public sealed class MineModel(MyBookings myBookings, Visit visit) : PageModel
{
    public MyBookings.Mine Bookings { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Lede => Bookings.Coming.Count switch
    {
        0 => "Nothing is booked at the moment.",
        1 => $"One booking to come, on {London.Say(Bookings.Coming[0].FirstDay)}.",
        var n => $"{n} bookings to come; the first begins on {London.Say(Bookings.Coming[0].FirstDay)}.",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (visit.PersonId is not { } me) return NotFound();
        Bookings = await myBookings.DoAsync(me, visit.Context, stop);
        return Page();
    }

    /// <summary>The turn, or until when something is kept.</summary>
    public string? More(MyBookings.Row row) => row.State switch
    {
        BookingState.Waiting => row.Ahead == 0 ? "You are next" : $"Number {row.Ahead + 1} in the queue",
        BookingState.Held when row.HeldUntil is { } until => $"Until {EventWords.Until(until, visit.Today)}",
        _ => null,
    };
}
