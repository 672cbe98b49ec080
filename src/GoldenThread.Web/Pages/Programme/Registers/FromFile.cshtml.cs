using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Registers;

/// <summary>Marks a session from the attendance file of Teams or Zoom: first looked at, then saved. The file is not kept.</summary>
[Needs(Right.TakeRegister, Of = "session", Id = "id"), InArea(Area.Events)]
[LargestRequest(FileKind.MostBytes + (1024 * 1024))]
public sealed class FromFileModel(RegisterSheet registerSheet, ReadAttendanceFile readAttendanceFile, TakeRegister takeRegister, Visit visit) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public List<Taken> Rows { get; set; } = [];

    public RegisterSheet.Sheet Sheet { get; private set; } = null!;

    public ReadAttendanceFile.Found? Found { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public bool IsOpen => Sheet.Session.Date <= visit.Today;

    public string Lede => Found is { } found
        ? $"{found.Rows.Count(r => r.PersonId is not null)} of the {found.Rows.Count} people in the file are recognised. Nothing is marked yet."
        : "Teams and Zoom give a file of who was there and how long.";

    public int Needed => (int)Math.Ceiling((Sheet.Session.End - Sheet.Session.Start).TotalMinutes * 3 / 4);

    public IReadOnlyList<Choice> People => [.. Sheet.Rows.Where(r => !r.PassedOn).Select(r => new Choice(r.PersonId.ToString(), r.IsProtected ? "1 person (details kept private)" : r.Name))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReadAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        using var bytes = new MemoryStream();
        if (Upload is { Length: > 0 } upload) await upload.CopyToAsync(bytes, stop);
        if ((await readAttendanceFile.DoAsync(id, bytes.ToArray(), visit.Context, stop)).Is(out var found, out var no)) Found = found;
        else ModelState.AddModelError(nameof(Upload), no.Words);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        var entries = Rows.Where(r => r is { Mark: true, PersonId: not null }).Select(r => new TakeRegister.Entry(r.PersonId!.Value, Mark.Attended, MinutesOnline: Math.Clamp(r.Minutes, 0, 1440))).ToList();
        if (entries.Count == 0) ModelState.AddModelError(nameof(Upload), "Nobody was ticked. Choose the file again, and tick who attended.");
        else if ((await takeRegister.DoAsync(new(id, entries), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/sessions/{id}/register");
        else ModelState.AddModelError(nameof(Upload), no.Words + " Choose the file again.");
        return Page();
    }

    public static string Say(Confidence confidence) => confidence switch
    {
        Confidence.Certain => "The same address",
        Confidence.Likely => "The same name",
        Confidence.Possible => "A name like it: please look",
        _ => "Not recognised",
    };

    public static string? Kind(Confidence confidence) => confidence switch { Confidence.Certain or Confidence.Likely => "ok", Confidence.Possible => "due", _ => null };

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await registerSheet.OfAsync(id, visit.Context, stop) is not { } sheet) return false;
        Sheet = sheet;
        return true;
    }

    /// <summary>One line of the file as the trainer decided it.</summary>
    public sealed class Taken
    {
        public bool Mark { get; set; }

        public Guid? PersonId { get; set; }

        public int Minutes { get; set; }
    }
}
