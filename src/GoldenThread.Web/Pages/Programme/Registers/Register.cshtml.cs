using System.Globalization;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Papers;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Registers;

/// <summary>The register of one session, made for a phone: three large answers for each person, the others behind Other; nothing is lost when two people mark at once .</summary>
[Needs(Right.TakeRegister, Of = "session", Id = "id"), InArea(Area.Events)]
public sealed class RegisterModel(RegisterSheet registerSheet, EventPapers eventPapers, TakeRegister takeRegister, FindByMail findByMail, Visit visit) : PageModel
{
    [BindProperty]
    public List<MarkRow> Marks { get; set; } = [];

    /// <summary>The work e-mail of somebody who came without a place.</summary>
    [BindProperty]
    public string? Mail { get; set; }

    public RegisterSheet.Sheet Sheet { get; private set; } = null!;

    public IReadOnlyList<EventDocument> Documents { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool IsOpen => Sheet.Session.Date <= visit.Today;

    /// <summary>The three answers that nearly everybody gets.</summary>
    public static IReadOnlyList<(Mark Mark, string Words)> Usual { get; } = [(Mark.Attended, "Here"), (Mark.Late, "Late"), (Mark.Absent, "Not here")];

    public static IReadOnlyList<(Mark Mark, string Words)> Others { get; } = [(Mark.LeftEarly, "Left early"), (Mark.TurnedAway, "Turned away"), (Mark.Substituted, "Substituted"), (Mark.Cleared, "Clear the mark")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var entries = Marks.Where(m => m.Mark is not null).Select(m => new TakeRegister.Entry(m.PersonId, m.Mark!.Value, m.Arrived, m.Left, m.Seen, m.At)).ToList();
        return await SaveAsync(id, entries, stop);
    }

    /// <summary>Somebody came without a place.</summary>
    public async Task<IActionResult> OnPostWalkInAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (string.IsNullOrWhiteSpace(Mail) || await findByMail.WhoCameAsync(Mail, visit.Context, stop) is not { } person)
        {
            ModelState.AddModelError(nameof(Mail), "Nobody here has that work e-mail. Check it, or ask the partnership's team to add the person.");
            return Page();
        }

        return await SaveAsync(id, [new(person, Mark.WalkIn)], stop);
    }

    private async Task<IActionResult> SaveAsync(Guid id, IReadOnlyList<TakeRegister.Entry> entries, CancellationToken stop)
    {
        if ((await takeRegister.DoAsync(new(id, entries), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/sessions/{id}/register");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await registerSheet.OfAsync(id, visit.Context, stop) is not { } sheet) return false;
        Sheet = sheet;
        Documents = await eventPapers.OfSessionAsync(id, visit.Context, stop);
        return true;
    }

    /// <summary>One person's answer on the form.</summary>
    public sealed class MarkRow
    {
        public Guid PersonId { get; set; }

        public Mark? Mark { get; set; }

        public TimeOnly? Arrived { get; set; }

        public TimeOnly? Left { get; set; }

        public int Seen { get; set; }

        /// <summary>The phone's own time of a mark made without a connection, as its script writes it.</summary>
        public string? DeviceAt { get; set; }

        public DateTime? At => DateTime.TryParse(DeviceAt, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }
}
