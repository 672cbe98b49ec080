using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Pool;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Pool;

/// <summary>The training pool: who is in it, what each organisation gives, open slots, and what its meetings came to (R-105 to R-111).</summary>
[Needs(Right.ManageBookings), InArea(Area.Events)]
public sealed class IndexModel(ShowPool showPool, KeepTrainer keepTrainer, AssignTrainer assignTrainer, Volunteer volunteer, RecordPool recordPool, FindByMail findByMail, ListCourses listCourses, InviteTrainers inviteTrainers, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public TrainerKind Kind { get; set; }

    [BindProperty]
    public TrainerStatus Status { get; set; }

    [BindProperty]
    public string? Specialisms { get; set; }

    [BindProperty]
    public string? Experience { get; set; }

    [BindProperty, Display(Name = "The day of the agreement")]
    public DateOnly? ReleaseAgreedOn { get; set; }

    [BindProperty, Display(Name = "The day of the course")]
    public DateOnly? TrainedToTrainOn { get; set; }

    [BindProperty]
    public List<Guid> MayTeach { get; set; } = [];

    [BindProperty]
    public Guid? Event { get; set; }

    [BindProperty]
    public TeachingAs As { get; set; }

    [BindProperty]
    public string? ReleasedBecause { get; set; }

    [BindProperty]
    public int? Preparing { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public PoolMeetingKind MeetingKind { get; set; }

    [BindProperty]
    public string? Issues { get; set; }

    [BindProperty]
    public string? Successes { get; set; }

    [BindProperty]
    public string? Improvements { get; set; }

    [BindProperty]
    public Guid? DecidedCourse { get; set; }

    [BindProperty]
    public string? Decided { get; set; }

    [BindProperty]
    public int? Organisations { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? TargetBy { get; set; }

    [BindProperty]
    public Guid? TrainerEvent { get; set; }

    public IReadOnlyDictionary<Guid, string> Decisions { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<Choice> TrainerEvents { get; private set; } = [];

    public ShowPool.Found Found { get; private set; } = null!;

    public IReadOnlyList<Volunteer.Slot> Slots { get; private set; } = [];

    public IReadOnlyList<PoolMeeting> Meetings { get; private set; } = [];

    public IReadOnlyList<Choice> Courses { get; private set; } = [];

    public IReadOnlyList<Choice> Events => [.. Slots.Select(s => new Choice(s.EventId.ToString(), $"{s.Title}, {London.SayShort(s.FirstDay)}"))];

    public string Slug => visit.Partnership.Slug;

    public int Shown => Year ?? visit.Today.Year;

    public IReadOnlyList<Choice> Kinds { get; } = [new(nameof(TrainerKind.Pool), "A practitioner of the pool"), new(nameof(TrainerKind.Commissioned), "A commissioned expert")];

    public IReadOnlyList<Choice> Statuses { get; } = [new(nameof(TrainerStatus.Active), "Active"), new(nameof(TrainerStatus.Paused), "Paused"), new(nameof(TrainerStatus.Left), "Left")];

    public IReadOnlyList<Choice> Ways { get; } = [new(nameof(TeachingAs.Pool), "For the pool", "Their manager is asked first"), new(nameof(TeachingAs.Commissioned), "Commissioned"), new(nameof(TeachingAs.Guest), "As a guest, without joining the pool")];

    public IReadOnlyList<Choice> MeetingKinds { get; } = [new(nameof(PoolMeetingKind.Meeting), "A meeting of the pool"), new(nameof(PoolMeetingKind.Forum), "A practitioner forum"), new(nameof(PoolMeetingKind.Supervision), "Informal supervision")];

    public string Lede => Found.Delivered.Events == 0 ? $"Nothing is on record as taught in {Shown}."
        : $"Of {Found.Delivered.Events} events taught in {Shown}, {Found.Delivered.Pool} were given by the pool, {Found.Delivered.Commissioned} by commissioned experts and {Found.Delivered.Guests} with guests.";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAsync(stop);

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken stop)
    {
        if (await PersonAsync(stop) is not { } person) return await ShowAsync(stop);
        var request = new KeepTrainer.Request(person, Kind, Status, (Specialisms ?? "").Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Experience, ReleaseAgreedOn, TrainedToTrainOn, MayTeach);
        return await SayAsync(ModelState.IsValid ? (await keepTrainer.DoAsync(request, visit.Context, stop)).No : null, stop);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken stop)
    {
        var person = await PersonAsync(stop);
        if (Event is null) ModelState.AddModelError(nameof(Event), "Choose the event");
        if (person is null || !ModelState.IsValid) return await ShowAsync(stop);
        return await SayAsync((await assignTrainer.DoAsync(new(Event!.Value, person.Value, As, Preparing ?? 0) { ReleasedBecause = ReleasedBecause }, visit.Context, stop)).No, stop);
    }

    public async Task<IActionResult> OnPostMeetingAsync(CancellationToken stop) =>
        await SayAsync(ModelState.IsValid ? (await recordPool.MeetingAsync(HeldOn ?? visit.Today, MeetingKind, Issues, Successes, Improvements, DecidedCourse is { } course ? new(course, Decided) : null, visit.Context, stop)).No : null, stop);

    public async Task<IActionResult> OnPostTargetAsync(CancellationToken stop) => await SayAsync(ModelState.IsValid ? (await recordPool.TargetAsync(Organisations, TargetBy, visit.Context, stop)).No : null, stop);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken stop) =>
        await SayAsync(TrainerEvent is { } e ? (await inviteTrainers.DoAsync(e, visit.Context, stop)).No : new Refusal("event_missing", "Choose the event.", RefusalKind.Rule).At("trainerEvent"), stop);

    public string SpreadWords => Found.Spread.Count == 0 ? "Nobody is active." : $"{Found.Spread.Sum(s => s.People)} people of {Found.Spread.Count} {(Found.Spread.Count == 1 ? "organisation" : "organisations")}: {string.Join("; ", Found.Spread.Select(s => $"{s.Agency} {s.People}"))}.";

    public string TargetWords => Found.Target is not { } target ? "No target is set." : $"The target is {target.Organisations} organisations by {London.SayShort(target.By)}; {Found.Spread.Count} of {target.Organisations} so far.";

    private async Task<Guid?> PersonAsync(CancellationToken stop)
    {
        if (await findByMail.ToBookForAsync(Mail, visit.Caller, visit.Context, stop) is { } found) return found.PersonId;
        ModelState.AddModelError(nameof(Mail), "We know nobody with that address. Check it, or add the person first");
        return null;
    }

    private async Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null && ModelState.IsValid) return new SeeOther($"/{Slug}/training-pool");
        if (no?.Kind == RefusalKind.NotThere) return NotFound();
        if (no is not null) ModelState.Refuse(no, field => field switch { "by" => nameof(TargetBy), "changed" => nameof(Decided), _ => null });
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (Shown is < 2000 or > 2100) return NotFound();
        Found = await showPool.DoAsync(Shown, visit.Context, stop);
        (Slots, Meetings) = (await volunteer.OpenAsync(visit.Context, stop), await recordPool.MeetingsAsync(visit.Context, stop));
        Decisions = await recordPool.DecisionsAsync(visit.Context, stop);
        TrainerEvents = [.. (await inviteTrainers.ComingAsync(visit.Context, stop)).Select(e => new Choice(e.EventId.ToString(), $"{e.Title}, {London.SayShort(e.FirstDay)}"))];
        Courses = [.. (await listCourses.DoAsync(null, new(0, 200), visit.Context, stop)).Items.Select(c => new Choice(c.Id.ToString(), c.Title))];
        return Page();
    }
}
