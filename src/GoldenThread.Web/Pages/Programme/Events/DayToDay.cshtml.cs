using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>What a coordinator does with an event from day to day: decides that it runs, writes to its people, copies it, invites, and adds somebody who rings.</summary>
[Needs(Right.ManageBookings), InArea(Area.Events)]
[LargestRequest(FileKind.MostBytes + (1024 * 1024))]
public sealed class DayToDayModel(
    ShowEvent showEvent, LetItRun letItRun, MessageDelegates messageDelegates, CopyEvent copyEvent, InviteToEvent inviteToEvent, AddAndBook addAndBook, ChooseAgencies chooseAgencies, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>What was just done, said on the page that comes back.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public bool ToWaiting { get; set; }

    [BindProperty]
    public IFormFile? Attachment { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? First { get; set; }

    [BindProperty]
    public int? Times { get; set; }

    [BindProperty]
    public int? WeeksApart { get; set; }

    [BindProperty]
    public string? Addresses { get; set; }

    [BindProperty]
    public string? FirstName { get; set; }

    [BindProperty]
    public string? LastName { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? JobTitle { get; set; }

    [BindProperty]
    public Guid? Agency { get; set; }

    public EventSeen Seen { get; private set; } = null!;

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public bool MoreAgencies { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public string? DoneWords => Done switch
    {
        "runs" => "It goes ahead, and everybody who has a place is told.",
        "written" => "The message is on its way to everybody it was for.",
        "copied" => "The copies stand as drafts under the course.",
        "invited" => "They are invited.",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRunAsync(CancellationToken stop) => await SayAsync((await letItRun.DoAsync(Id, visit.Context, stop)).No, "runs", stop);

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        if (Attachment is { Length: > 0 } upload) await upload.CopyToAsync(bytes, stop);
        var request = new MessageDelegates.Request(Id, Subject, Text, ToWaiting) { Attachment = Attachment is { Length: > 0 } file ? (file.FileName, bytes.ToArray()) : null };
        return await SayAsync((await messageDelegates.DoAsync(request, visit.Context, stop)).No, "written", stop);
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken stop) => await SayAsync((await inviteToEvent.DoAsync(Id, Addresses, visit.Context, stop)).No, "invited", stop);

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken stop)
    {
        if (First is not { } first)
        {
            ModelState.TryAddModelError(nameof(First), "Enter the first day of the copy");
            return await LoadAsync(stop) ? Page() : NotFound();
        }

        var days = Enumerable.Range(0, Math.Clamp(Times ?? 1, 1, 52)).Select(i => first.AddDays(7 * i * Math.Clamp(WeeksApart ?? 1, 1, 52))).ToList();
        return await SayAsync((await copyEvent.DoAsync(Id, days, visit.Context, stop)).No, "copied", stop);
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        if (Agency is not { } agency)
        {
            ModelState.AddModelError(nameof(Agency), "Choose the organisation");
            return Page();
        }

        var outcome = await addAndBook.DoAsync(Id, new(FirstName, LastName, Mail, new(JobTitle, agency, visit.Today)), visit.Caller, visit.Context, stop);
        if (outcome.Is(out var booked, out var no)) return new SeeOther($"/{Slug}/bookings/{booked.Booking.Id}");
        Refuse(no);
        return Page();
    }

    private async Task<IActionResult> SayAsync(Refusal? no, string done, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/events/{Id}/day-to-day?done={done}");
        if (no.Kind == RefusalKind.NotThere || !await LoadAsync(stop)) return NotFound();
        Refuse(no);
        return Page();
    }

    private void Refuse(Refusal no)
    {
        ModelState.Refuse(no, field => field switch { "email" => nameof(Mail), "days" => nameof(First), _ => null });
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await showEvent.DoAsync(Id, visit.Caller, visit.Context, stop) is not { } seen) return false;
        Seen = seen;
        var offered = await chooseAgencies.DoAsync(Agency is { } chosen ? [chosen] : [], Find, visit.Context, stop);
        (MoreAgencies, Agencies) = (offered.More, [.. offered.Items.Select(a => new Choice(a.Id.ToString(), a.Name))]);
        return true;
    }
}
