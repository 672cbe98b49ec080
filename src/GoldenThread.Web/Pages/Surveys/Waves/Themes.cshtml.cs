using GoldenThread.Evaluation.Themes;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Waves;

/// <summary>Codes released free text by theme, each reader alone, and shows how often each theme came up and how far readers agree.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class ThemesModel(CodeTexts codeTexts, AddTheme addTheme, Visit visit) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Meaning { get; set; }

    public CodeTexts.Sheet Sheet { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, Guid answer, List<string?> themes, CancellationToken stop)
    {
        if ((await codeTexts.DoAsync(new(id, answer, [.. themes.OfType<string>()]), visit.Context, stop)).Is(out _, out var no)) return Back(id);
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await LoadAsync(id, stop);
    }

    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken stop)
    {
        if (await codeTexts.OfAsync(id, visit.Context, stop) is not { } sheet) return NotFound();
        if ((await addTheme.DoAsync(new(sheet.QuestionnaireId, Name, Meaning), visit.Context, stop)).Is(out _, out var no)) return Back(id);
        ModelState.Refuse(no);
        return await LoadAsync(id, stop);
    }

    private SeeOther Back(Guid id) => new($"/{Slug}/surveys/{id}/themes");

    private async Task<IActionResult> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await codeTexts.OfAsync(id, visit.Context, stop) is not { } sheet) return NotFound();
        Sheet = sheet;
        return Page();
    }
}
