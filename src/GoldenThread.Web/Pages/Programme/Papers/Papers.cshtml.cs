using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Papers;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Papers;

/// <summary>The documents of an event, for whom each is, and what the team notes for itself.</summary>
[Needs(Right.ManageBookings), InArea(Area.Events)]
[LargestRequest(FileKind.MostBytes + (1024 * 1024))]
public sealed class PapersModel(EventPapers eventPapers, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public DocumentFor For { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public EventPapers.Papers Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Lede => Seen.Documents.Count switch { 0 => "No document is kept with this event.", 1 => "One document is kept with this event.", var n => $"{n} documents are kept with this event." };

    public IReadOnlyList<Choice> Readers { get; } =
        [new(nameof(DocumentFor.Delegates), "Everybody with a place", "They find it on their booking"), new(nameof(DocumentFor.Trainers), "The trainers", "They find it at the register"), new(nameof(DocumentFor.Team), "The team alone")];

    public static string Say(DocumentFor reader) => reader switch { DocumentFor.Trainers => "The trainers", DocumentFor.Team => "The team alone", _ => "Everybody with a place" };

    public string SayAt(DateTime instant) => London.SayShort(London.DateOf(instant));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        if (Upload is { Length: > 0 } upload) await upload.CopyToAsync(bytes, stop);
        if (Upload is not { Length: > 0 }) return await RefuseAsync(new Refusal("file_empty", "Choose the file.", RefusalKind.Rule).At("upload"), stop);
        return await SayAsync((await eventPapers.AddAsync(Id, Heading, For, Upload.FileName, bytes.ToArray(), visit.Context, stop)).No, stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid document, CancellationToken stop) => await SayAsync((await eventPapers.RemoveAsync(Id, document, visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken stop) => await SayAsync((await eventPapers.NoteAsync(Id, Note, visit.Context, stop)).No, stop);

    private Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop) => no is null ? Task.FromResult<IActionResult>(new SeeOther($"/{Slug}/events/{Id}/papers")) : RefuseAsync(no, stop);

    private async Task<IActionResult> RefuseAsync(Refusal no, CancellationToken stop)
    {
        if (no.Kind == RefusalKind.NotThere || !await LoadAsync(stop)) return NotFound();
        ModelState.Refuse(no, field => field switch { "title" => nameof(Heading), "note" => nameof(Note), _ => nameof(Upload) });
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken stop) => (Seen = (await eventPapers.ShowAsync(Id, visit.Context, stop))!) is not null;
}
