using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Messages;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Messages;

/// <summary>The partnership's own words in messages about bookings: chosen, looked at, kept.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class MessagesModel(EditMessages editMessages, Visit visit) : PageModel
{
    private IReadOnlyList<MessageText> _kept = [];

    [BindProperty(SupportsGet = true)]
    public MessageKind Kind { get; set; }

    [BindProperty]
    public string? Opening { get; set; }

    [BindProperty]
    public string? Closing { get; set; }

    [BindProperty]
    public int? DaysBefore { get; set; }

    /// <summary>The message with the words as they stand in the form.</summary>
    public string? Preview { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public bool IsTimed => EditMessages.IsTimed(Kind);

    public IReadOnlyList<(MessageKind Kind, string Words)> Kinds { get; } = [.. Enum.GetValues<MessageKind>().Select(k => (k, Say(k)))];

    public string Lede => _kept.Count(t => t.Opening is not null || t.Closing is not null) switch { 0 => "All messages go out in the product’s own words.", 1 => "One message has words of your own.", var n => $"{n} messages have words of your own." };

    public string Name => Say(Kind);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return NotFound();
        await LoadAsync(stop);
        if (_kept.FirstOrDefault(t => t.Kind == Kind) is { } text) (Opening, Closing, DaysBefore) = (text.Opening, text.Closing, text.DaysBefore);
        await LookAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostLookAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (ModelState.IsValid) await LookAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (!ModelState.IsValid) return Page();
        if ((await editMessages.SaveAsync(Asked, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/settings/messages?kind={Kind}");
        ModelState.Refuse(no);
        return Page();
    }

    private EditMessages.Request Asked => new(Kind, Opening, Closing, DaysBefore);

    private async Task LookAsync(CancellationToken stop)
    {
        if ((await editMessages.PreviewAsync(Asked, visit.Context, stop)).Is(out var seen, out var no)) Preview = seen.Text;
        else ModelState.Refuse(no);
    }

    private async Task LoadAsync(CancellationToken stop) => _kept = await editMessages.ShowAsync(visit.Context, stop);

    private static string Say(MessageKind kind) => kind switch
    {
        MessageKind.JoiningInstructions => "Joining instructions",
        MessageKind.Reminder => "Reminder",
        MessageKind.Offer => "Offer of a place",
        MessageKind.Change => "Change of an event",
        MessageKind.Cancellation => "Place given up",
        MessageKind.EventCancelled => "Event called off",
        _ => "Confirmation",
    };
}
