using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Replacing;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.ByMail;

/// <summary>A line manager names a colleague for somebody who is ill on the day, or confirms it in writing, without signing in .</summary>
[OpenToAll]
public sealed class ReplaceModel(OpenByMail openByMail, AnswerReplacement answer, Visit visit) : PageModel
{
    [BindProperty]
    public string? ColleagueEmail { get; set; }

    [BindProperty]
    public string? Word { get; set; }

    public OpenByMail.Opened Opened { get; private set; } = null!;

    public bool Answered { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public bool HasPlace => Opened.Booking.State == BookingState.Confirmed;

    public bool HasBegun => BookingWindow.HasBegun(Opened.Occasion.Dates, London.WallClock(visit.Context.Now));

    public async Task<IActionResult> OnGetAsync(Guid id, string key, CancellationToken stop) => await LoadAsync(id, key, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string key, [FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (!await LoadAsync(id, key, stop)) return NotFound();
        var request = what == "name" ? new AnswerReplacement.Request(id, key) { ColleagueEmail = ColleagueEmail } : new AnswerReplacement.Request(id, key) { Word = Word };
        if ((await answer.DoAsync(request, visit.Context, stop)).Is(out _, out var no)) Answered = true;
        else if (what != "name" && no.Code == "name_or_confirm") ModelState.AddModelError(nameof(Word), "Write what you confirm");
        else ModelState.Refuse(no);
        return await LoadAsync(id, key, stop) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, string key, CancellationToken stop) => (Opened = (await openByMail.DoAsync(id, MailKey.Replace, key, visit.Context, stop))!) is not null;
}
