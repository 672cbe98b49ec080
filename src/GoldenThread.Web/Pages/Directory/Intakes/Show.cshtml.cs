using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using GoldenThread.Programme.Intakes;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Intakes;

/// <summary>One file of the earlier system: its columns, what it would bring in row by row, bringing it in and taking it back.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class ShowModel(ShowIntake show, PreviewIntake preview, ApplyIntake apply, OpenBroughtIn open, Visit visit) : PageModel
{
    private IReadOnlyDictionary<string, int> _guessed = new Dictionary<string, int>();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Columns { get; set; } = [];

    public ShowIntake.Shown Shown { get; private set; } = null!;

    public Paged<IntakeLine> Lines { get; private set; } = null!;

    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>Events of the file that nobody can book yet.</summary>
    public int Drafts { get; private set; }

    public IntakeOutcome? Chosen => Names.FromCode<IntakeOutcome>(Outcome);

    public string Slug => visit.Partnership.Slug;

    public string? Guessed(string column) => _guessed.TryGetValue(column, out var at) ? Headings[at] : null;

    public string? PageAt(string? cursor) => cursor is null ? null : $"/{Slug}/intakes/{Id}?{(Chosen is { } outcome ? $"outcome={Names.Code(outcome)}&" : "")}cursor={cursor}#lines";

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public Task<IActionResult> OnPostColumnsAsync(CancellationToken stop) =>
        ThenAsync(async () => (await preview.WithColumnsAsync(Id, Columns.Where(c => !string.IsNullOrEmpty(c.Value)).ToDictionary(c => c.Key, c => c.Value!), visit.Context, stop)).No, stop);

    public Task<IActionResult> OnPostApplyAsync(CancellationToken stop) => ThenAsync(async () => (await apply.DoAsync(Id, visit.Context, stop)).No, stop);

    public Task<IActionResult> OnPostUndoAsync(CancellationToken stop) => ThenAsync(async () => (await apply.UndoAsync(Id, Why, visit.Context, stop)).No, stop);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken stop) => ThenAsync(async () => (await open.DoAsync(Id, visit.Context, stop)).No, stop);

    private async Task<IActionResult> ThenAsync(Func<Task<Refusal?>> act, CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        if (await act() is not { } no) return new SeeOther($"/{Slug}/intakes/{Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    /// <summary>Whoever may not bring such a file in does not see one either.</summary>
    private async Task<bool> FindAsync(CancellationToken stop)
    {
        if (await show.DoAsync(Id, visit.Context, stop) is not { } shown || !visit.Reach(shown.Kind.Right).All) return false;
        Shown = shown;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        if (Shown.Intake.State == ImportState.AwaitingColumns)
        {
            Headings = await preview.HeadingsAsync(Id, visit.Context, stop);
            _guessed = Shown.Kind.Find(Headings);
        }

        if (Shown.Intake.State == ImportState.Applied && Shown.Kind is TakeInEvents) Drafts = await open.WaitingAsync(Id, visit.Context, stop);
        _ = PageOf.TryRead(Cursor, out var page, 50);
        Lines = await show.LinesAsync(Id, Chosen, page, visit.Context, stop);
        return Page();
    }
}
