using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Imports;

/// <summary>One staff list: its columns, what it would change line by line, applying it and taking it back.</summary>
[Needs(Right.ImportPeople, Of = "people_import"), InArea(Area.People)]
public sealed class ShowModel(ShowImport show, PreviewImport preview, ApplyImport apply, UndoImport undo, DecideImportLine decide, Visit visit) : PageModel
{
    private IReadOnlyDictionary<ImportField, int> _guessed = new Dictionary<ImportField, int>();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Columns { get; set; } = [];

    public ShowImport.Shown Shown { get; private set; } = null!;

    public Paged<ShowImport.Line> Lines { get; private set; } = null!;

    public IReadOnlyList<string> Headings { get; private set; } = [];

    public LineKind? Chosen => Names.FromCode<LineKind>(Kind);

    public string Slug => visit.Partnership.Slug;

    public string? Guessed(ImportField field) => _guessed.TryGetValue(field, out var at) ? Headings[at] : null;

    public string Say(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";

    public string? PageAt(string? cursor) => cursor is null ? null : $"/{Slug}/people/imports/{Id}?{(Chosen is { } kind ? $"kind={Names.Code(kind)}&" : "")}cursor={cursor}#lines";

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostColumnsAsync(CancellationToken stop)
    {
        var chosen = Columns.Where(c => !string.IsNullOrEmpty(c.Value) && Enum.TryParse<ImportField>(c.Key, out _)).ToDictionary(c => Enum.Parse<ImportField>(c.Key), c => c.Value!);
        return await AfterAsync((await preview.WithColumnsAsync(Id, chosen, visit.Context, stop)).No, stop);
    }

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken stop) => await AfterAsync((await apply.DoAsync(Id, visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken stop) => await AfterAsync((await undo.DoAsync(Id, Why, visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostDecideAsync(Guid line, Guid? sameAs, CancellationToken stop) =>
        await AfterAsync((await decide.DoAsync(new(Id, line, sameAs), visit.Context, stop)).No, stop);

    private async Task<IActionResult> AfterAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/people/imports/{Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.AddModelError("", no.Words);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await show.DoAsync(Id, visit.Context, stop) is not { } shown) return NotFound();
        Shown = shown;
        if (shown.Import.State == ImportState.AwaitingColumns)
        {
            Headings = await preview.HeadingsAsync(shown.Import, visit.Context, stop);
            _guessed = ImportColumns.Of(Headings, new Dictionary<string, ImportField>());
        }

        _ = PageOf.TryRead(Cursor, out var page, 50);
        Lines = await show.LinesAsync(Id, Chosen, page, visit.Context, stop);
        return Page();
    }
}
