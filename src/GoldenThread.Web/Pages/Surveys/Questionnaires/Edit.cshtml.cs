using System.Text;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Questionnaires;

/// <summary>Builds a questionnaire: its title and introduction, its questions in their order, and publishing. Every change is a plain form.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class EditModel(FindQuestionnaire find, ChangeDraft change, DraftQuestionnaire draft, PublishQuestionnaire publish, Visit visit) : PageModel
{
    public FindQuestionnaire.Found Found { get; private set; } = null!;

    public IReadOnlyList<FormFault> Faults { get; private set; } = [];

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Introduction { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public string Slug => visit.Partnership.Slug;

    public string Here => $"/{Slug}/questionnaires/{Found.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        (Title, Introduction) = (Found.Form.Title, Found.Form.Introduction);
        return Page();
    }

    /// <summary>The questionnaire as a file.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken stop) =>
        await LoadAsync(id, stop) ? File(Encoding.UTF8.GetBytes(FormJson.Write(Found.Form)), "application/json", $"{Found.Code}.json") : NotFound();

    public async Task<IActionResult> OnPostHeadAsync(Guid id, CancellationToken stop)
    {
        var typed = new Typed();
        var title = typed.Must("title", Title, 200, "Enter the title that people see");
        if (typed.No is { } no) return await ShowAsync(id, no, "", stop);
        return await ChangedAsync(id, form => form with { Title = title, Introduction = Typed.Clean(Introduction) }, stop);
    }

    public Task<IActionResult> OnPostUpAsync(Guid id, string item, CancellationToken stop) => ChangedAsync(id, form => FormChange.Move(form, item, -1), stop);

    public Task<IActionResult> OnPostDownAsync(Guid id, string item, CancellationToken stop) => ChangedAsync(id, form => FormChange.Move(form, item, 1), stop);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, string item, CancellationToken stop) => ChangedAsync(id, form => FormChange.Remove(form, item), stop);

    public async Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken stop) =>
        await ShowAsync(id, (await publish.DoAsync(id, visit.Context, stop)).Is(out _, out var no) ? null : no, "published", stop);

    public async Task<IActionResult> OnPostBringAsync(Guid id, CancellationToken stop)
    {
        if (Upload is null) return await ShowAsync(id, new Refusal("no_file", "Choose a file.", RefusalKind.Rule).At("upload"), "", stop);
        if ((await FormFile.ReadAsync(Upload, stop)).Is(out var form, out var no)) (await draft.DoAsync(new(id, "", form), visit.Context, stop)).Is(out _, out no);
        return await ShowAsync(id, no, "brought", stop);
    }

    private async Task<IActionResult> ChangedAsync(Guid id, Func<Form, Form> with, CancellationToken stop) =>
        await ShowAsync(id, (await change.DoAsync(id, with, visit.Context, stop)).Is(out _, out var no) ? null : no, "changed", stop);

    private async Task<IActionResult> ShowAsync(Guid id, Refusal? no, string said, CancellationToken stop)
    {
        if (no is null) return Redirect($"/{Slug}/questionnaires/{id}?said={said}");
        if (!await LoadAsync(id, stop)) return NotFound();
        // What was typed stays; the other buttons of the page send neither.
        if (!Request.Form.ContainsKey(nameof(Title))) (Title, Introduction) = (Found.Form.Title, Found.Form.Introduction);
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await find.OfAsync(id, visit.Context, stop) is not { } found) return false;
        (Found, Faults) = (found, FormShape.Faults(found.Form));
        return true;
    }
}
