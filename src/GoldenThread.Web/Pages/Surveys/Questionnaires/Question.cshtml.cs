using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Questionnaires;

/// <summary>Adds a question to a questionnaire, or mends one.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class QuestionModel(FindQuestionnaire find, ChangeDraft change, Visit visit) : PageModel
{
    public FindQuestionnaire.Found Found { get; private set; } = null!;

    public Question? Asked { get; private set; }

    [BindProperty]
    public QuestionFields Q { get; set; } = new() { Kind = "scale", From = "1", To = "5" };

    public string Slug => visit.Partnership.Slug;

    public string Back => $"/{Slug}/questionnaires/{Found.Id}";

    /// <summary>Questions that another may hang on: earlier scales and choices.</summary>
    public IEnumerable<Choice> Before => Found.Form.Questions.TakeWhile(q => q.Item != Asked?.Item)
        .Where(q => q.Kind is QuestionKind.Scale or QuestionKind.Choice or QuestionKind.Choices).Select(q => new Choice(q.Item, $"{q.Words} ({q.Item})"));

    public IEnumerable<Choice> Scales => Found.Form.Questions.Where(q => q.Kind == QuestionKind.Scale && q.Item != Asked?.Item).Select(q => new Choice(q.Item, $"{q.Words} ({q.Item})"));

    public async Task<IActionResult> OnGetAsync(Guid id, string? item, CancellationToken stop)
    {
        if (!await LoadAsync(id, item, stop)) return NotFound();
        if (Asked is not null) Q = QuestionFields.Of(Asked);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? item, CancellationToken stop)
    {
        if (!await LoadAsync(id, item, stop)) return NotFound();
        var question = Q.Read(Found.Form, item);
        var form = FormChange.Put(Found.Form, item, question);
        foreach (var fault in FormShape.Faults(form).Where(f => f.Item == question.Item)) ModelState.AddModelError("", fault.Words);
        if (!ModelState.IsValid) return Page();
        if ((await change.DoAsync(id, f => FormChange.Put(f, item, question), visit.Context, stop)).Is(out _, out var no)) return Redirect(Back);
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, string? item, CancellationToken stop)
    {
        if (await find.OfAsync(id, visit.Context, stop) is not { } found) return false;
        Found = found;
        Asked = item is null ? null : found.Form.Of(item);
        return item is null || Asked is not null;
    }
}
