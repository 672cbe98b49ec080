using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Bookings;

/// <summary>The second of three screens: which job, what is needed, which manager, and the policy, never ticked beforehand .</summary>
[Needs(Right.Book), InArea(Area.Events)]
public sealed class BookModel(ShowEvent showEvent, BookPlace bookPlace, CancelBooking cancelBooking, Visit visit) : PageModel
{
    [BindProperty]
    public Guid? Job { get; set; }

    [BindProperty]
    public string? Needs { get; set; }

    [BindProperty]
    public string? LineManager { get; set; }

    [BindProperty]
    public string? Authorising { get; set; }

    [BindProperty]
    public bool Accepted { get; set; }

    public EventSeen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public IReadOnlyList<Choice> Jobs => [.. Seen.Me!.Posts.Select(p => new Choice(p.PostId.ToString(), p.Words))];

    /// <summary>The place that is kept while this form is open.</summary>
    public Booking? Kept => Seen.Mine is { Because: Holding.Basket } mine ? mine : null;

    public bool Waits => Kept is null && Seen.CanBook.Kind == BookingAnswerKind.Waiting;

    public string Keeping => Kept is { HeldUntil: { } until } ? $"We hold your place until {EventWords.Until(until, visit.Today)}."
        : Waits ? Seen.CanBook.Words
        : "No place is held yet: it is yours when you confirm.";

    public string? Warning => Seen.Fit is { Fitting: Fitting.Warned or Fitting.Unknown, Words: { } words } ? words : null;

    public string? Lacks => Seen.Missing.Count == 0 || Waits ? null : string.Join(", ", Seen.Missing.Select(Seen.Terms.LevelName));

    public string NeedsHint => $"Seen by the trainers and the partnership’s team only, kept sealed, and deleted on {London.SayShort(AccessNeed.DeletedOn(Seen.Occasion.Event.LastDay))}. Leave it empty if not.";

    public string FreeUntil => FreeUntilWords.Answer(Seen.LastFree, visit.Context.Now);

    /// <summary>For the job that is chosen; before that, for the one held longest.</summary>
    public string Price => Seen.Me!.Job(Job) is { } post && Seen.Terms.PriceFor(Seen.Occasion, post) is { } price ? $"{price.Price}; if you cancel late or do not come: {price.IfMissed}" : "Not set by this partnership";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (Kept is null && Seen.CanBook.Kind == BookingAnswerKind.No) return Redirect($"/{Slug}/events/{id}");
        LineManager = Seen.Me!.Posts.Select(p => p.LineManagerEmail).FirstOrDefault(m => m is not null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (what == "give-back") return await GiveBackAsync(id, stop);
        if (Jobs.Count > 1 && Job is null) ModelState.AddModelError(nameof(Job), "Choose the job you are booking for. It decides the price and whose record this goes on");
        if (Seen.Terms.Version is not null && !Accepted) ModelState.AddModelError(nameof(Accepted), "Read the charging and cancellation policy and tick the box");
        if (Needs?.Length > AccessNeed.Longest) ModelState.AddModelError(nameof(Needs), $"Use {AccessNeed.Longest:N0} characters or fewer");
        if (!ModelState.IsValid) return Page();

        var request = new BookPlace.Request(id, Seen.Me!.PersonId, visit.Caller)
        {
            PostId = Job, AccessNeeds = Needs, LineManagerEmail = LineManager, AuthorisingManagerEmail = Authorising, AcceptedPolicy = Accepted ? Seen.Terms.Version : null,
        };
        if ((await bookPlace.DoAsync(request, visit.Context, stop)).Is(out var booked, out var no)) return new SeeOther($"/{Slug}/bookings/{booked.Booking.Id}");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no, FieldOf);
        return Page();
    }

    private async Task<IActionResult> GiveBackAsync(Guid id, CancellationToken stop)
    {
        if (Kept is { } kept) await cancelBooking.DoAsync(new(kept.Id, visit.Caller), visit.Context, stop);
        return new SeeOther($"/{Slug}/events/{id}");
    }

    private static string FieldOf(string field) => field switch
    {
        "postId" => nameof(Job),
        "accessNeeds" => nameof(Needs),
        "lineManagerEmail" => nameof(LineManager),
        "authorisingManagerEmail" => nameof(Authorising),
        _ => "",
    };

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop) => (Seen = (await showEvent.DoAsync(id, visit.Caller, visit.Context, stop))!) is { Me: not null };
}
