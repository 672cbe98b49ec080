using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using GoldenThread.Programme.Plans;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>One event: what, when, where, and the answer for whoever looks at it. The button keeps a place and leads to the form (R-091, R-096).</summary>
[Needs(Right.SeeCatalogue, ToPost = Right.Book), InArea(Area.Events)]
public sealed class ShowModel(ShowEvent showEvent, HoldPlace holdPlace, DeclareInterest declareInterest, Visit visit) : PageModel
{
    public EventSeen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool MayPlan => visit.May(Right.ManageProgramme);

    public bool MaySeeThread => visit.May(Right.SeeThread);

    public bool MaySeeResults => visit.May(Right.SeeEvaluationFigures);

    public bool MayAsk => visit.May(Right.ManageSurveys);

    public bool MayBookForOthers => visit.Reach(Right.Book) is { } reach && (reach.All || reach.AgencyIds.Count > 0) && Seen.CanBook.Code is not ("event_has_been" or "event_cancelled" or "booking_closed");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (visit.PersonId is not { } me) return NotFound();
        if ((await holdPlace.DoAsync(new(id, me, visit.Caller), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/events/{id}/book");
        if (no.Kind == RefusalKind.NotThere || !await LoadAsync(id, stop)) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    /// <summary>Whether they asked to hear of other dates; null where there is nothing to ask.</summary>
    public bool? Interested => Seen.Me is null || Seen.Mine?.State == BookingState.Confirmed || Seen.CanBook is { Kind: BookingAnswerKind.Place, Code: "place" } ? null : Seen.IsInterested;

    public async Task<IActionResult> OnPostInterestAsync(Guid id, [FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (visit.PersonId is not { } me || !await LoadAsync(id, stop)) return NotFound();
        if (what == "take-back") await declareInterest.TakeBackAsync(Seen.Occasion.Course.Id, me, visit.Context, stop);
        else await declareInterest.DoAsync(Seen.Occasion.Course.Id, me, visit.Context, stop);
        return new SeeOther($"/{Slug}/events/{id}");
    }

    public string PanelHeading => Seen.CanBook switch
    {
        { Code: "already_booked" } when Seen.Mine?.State == BookingState.Confirmed => "You have a place",
        { Code: "already_booked" } => "You are on the list",
        { Code: "booking_closed" } => "Booking has closed",
        { Code: "not_yet_open" } => "Not open yet",
        { Code: "event_has_been" } => "This event has been",
        { Code: "event_cancelled" } => "Called off",
        { Code: "not_published" } => "A draft",
        { Code: "clashes" } => "You are elsewhere then",
        { Code: "team_only" } => "Ask the team",
        { Code: "not_for_you" or "already_on_course" or Holding.PrerequisiteMissing } => "Not yet for you",
        { Code: "at_most" or "kept_for_others" } => "No place for your organisation now",
        { Kind: BookingAnswerKind.No } or { Kind: BookingAnswerKind.Waiting } => Seen.CanBook.Code == "held" ? "All places are held" : "Full",
        _ => EventWords.PlacesLeft(Seen.Taken),
    };

    public string? PanelLine => Seen.CanBook switch
    {
        { Code: "already_booked" } => null,
        { Code: "at_most" or "kept_for_others" } => Seen.CanBook.Words,
        { Kind: BookingAnswerKind.Waiting, Position: { } position } => $"{Seen.Taken.Confirmed} of {Seen.Taken.Capacity} places taken{(Seen.Taken.Held > 0 ? $", {Seen.Taken.Held} held" : "")}; you would be number {position} of {position}.",
        { Kind: BookingAnswerKind.No } or { Code: Holding.PrerequisiteMissing } => Seen.CanBook.Words,
        _ => null,
    };

    /// <summary>The venue is for people who are signed in, the joining address for those with a place.</summary>
    public IEnumerable<string> Where
    {
        get
        {
            var inside = Seen.Me is not null || Seen.IsOfficer;
            var places = Seen.Occasion.Sessions.Select(s => s.Place).OfType<string>().Distinct().ToList();
            var links = Seen.Occasion.Sessions.Select(s => s.Link).OfType<string>().Distinct().ToList();
            if (places.Count > 0 && !inside) yield return "The venue is shown when you are signed in.";
            else foreach (var place in places) yield return place;
            if (links.Count > 0 && !Seen.SeesLink) yield return "Online. The joining address is shown to people with a place.";
            else foreach (var link in links) yield return link;
            if (places.Count + links.Count == 0) yield return "Not said yet.";
        }
    }

    public string? For => Seen.Occasion.Course.Audience ?? (Seen.Occasion.Course.AudienceGroups.Count == 0 ? null
        : string.Join("; ", LevelChoices.Groups(Seen.Terms.Pack).Where(g => Seen.Occasion.Course.AudienceGroups.Contains(g.Value)).Select(g => g.Words)) is { Length: > 0 } named ? named : string.Join(", ", Seen.Occasion.Course.AudienceGroups.Select(BookingTerms.Words)));

    public string? First => Seen.Terms.Prerequisites(Seen.Occasion.Course) is { Count: > 0 } first ? string.Join(", ", first.Select(Seen.Terms.LevelName)) : null;

    public string Missing => string.Join(", ", Seen.Missing.Select(Seen.Terms.LevelName));

    public string? Warning => Seen.CanBook.Kind != BookingAnswerKind.No && Seen.Fit is { Fitting: Fitting.Warned or Fitting.Unknown, Words: { } words } ? words : null;

    /// <summary>For this person's organisation where they are known, else what the policy says to everybody.</summary>
    public (string Answer, string? Why) Price => Mine is not { } mine ? Said(ChargeWords.Price(Seen.Terms.Pack)) : (mine.Price, null);

    public (string Answer, string? Why) Missed => Mine is not { } mine ? Said(ChargeWords.IfMissed(Seen.Terms.Pack)) : (Capital(mine.IfMissed), mine.IfMissed.StartsWith(ChargeWords.NotSet, StringComparison.Ordinal) ? null : "An officer looks at every charge before it is made.");

    public (string Answer, string? Why) FreeUntil =>
        (FreeUntilWords.Answer(Seen.LastFree, visit.Context.Now), $"{FreeUntilWords.Why(Seen.LastFree, visit.Context.Now)} A colleague may take your place until the event begins.".TrimStart());

    public (string Answer, string? Why) Manager
    {
        get
        {
            var named = Seen.Me?.Posts.Select(p => p.LineManagerName).FirstOrDefault(n => n is not null);
            var copy = named is null ? "No manager is on record; you can name one in the next step." : $"{named} gets a copy of the confirmation.";
            if (Seen.NeedsApproval) return ("Approval needed", $"Your place is held until {named ?? "the manager you name in the next step"} approves it, at the latest until booking closes.");
            return Seen.Terms.NeedsAuthorisingManager ? ("Authorisation needed", $"You name the manager who authorises it in the next step. {copy}") : ("No approval needed", copy);
        }
    }

    public string Promotion => Seen.LastFree.By is null
        ? "If a place comes free it is yours at once."
        : $"If a place comes free while cancelling is free it is yours at once; after that we ask you first and keep it {WaitingList.OfferHours} hours (the product’s own default).";

    private GoldenThread.Charging.InWords.PriceForYou? Mine => Seen.Me?.Job(null) is { } post ? Seen.Terms.PriceFor(Seen.Occasion, post) : null;

    private static (string, string?) Said(string words) => words.StartsWith(ChargeWords.NotSet, StringComparison.OrdinalIgnoreCase) ? ("Not set by this partnership", null) : ("As this partnership’s policy says", words);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop) => (Seen = (await showEvent.DoAsync(id, visit.Caller, visit.Context, stop))!) is not null;
}
