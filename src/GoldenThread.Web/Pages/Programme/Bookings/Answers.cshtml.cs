using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Bookings;

/// <summary>Changes what was answered when booking; says beforehand when a new approval is needed.</summary>
[Needs(Right.Book, Of = "booking"), InArea(Area.Events)]
public sealed class AnswersModel(ShowBooking showBooking, ChangeAnswers changeAnswers, Visit visit) : PageModel
{
    [BindProperty]
    public string? LineManager { get; set; }

    [BindProperty]
    public string? Authorising { get; set; }

    [BindProperty]
    public string? Needs { get; set; }

    [BindProperty]
    public bool Rewrite { get; set; }

    public BookingSeen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool AsksAgain => Seen.Occasion.Course.Approval == Approval.AtBookingAndChange && Seen.Booking.State == BookingState.Confirmed && !Seen.IsOfficer;

    public bool AsksWhoAuthorises => Seen.Terms.NeedsAuthorisingManager || Seen.Occasion.Course.Approval != Approval.None;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        (LineManager, Authorising) = (Seen.Booking.LineManagerEmail, Seen.Booking.AuthorisingManagerEmail);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        var request = new ChangeAnswers.Request(id, visit.Caller)
        {
            LineManagerEmail = LineManager, AuthorisingManagerEmail = AsksWhoAuthorises ? Authorising : Seen.Booking.AuthorisingManagerEmail, AccessNeeds = Rewrite ? Needs ?? "" : null,
        };
        if ((await changeAnswers.DoAsync(request, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/bookings/{id}");
        ModelState.Refuse(no, field => field switch { "lineManagerEmail" => nameof(LineManager), "authorisingManagerEmail" => nameof(Authorising), _ => nameof(Needs) });
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop) => (Seen = (await showBooking.DoAsync(id, visit.Caller, visit.Context, stop))!) is not null;
}
