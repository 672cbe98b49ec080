using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Surveys.Forms;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Questionnaires;

/// <summary>Shows a questionnaire as people will meet it, page by page; nothing can be sent from here.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class PreviewModel(FindQuestionnaire find, Visit visit) : PageModel, IQuestionsOnPage
{
    public FindQuestionnaire.Found Found { get; private set; } = null!;

    public FormSheet Sheet { get; private set; } = null!;

    public Dictionary<string, IReadOnlyList<string>> Typed => Sheet.Typed;

    public Dictionary<string, string> Text => Sheet.Text;

    public string Back => $"/{visit.Partnership.Slug}/questionnaires/{Found.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await find.OfAsync(id, visit.Context, stop) is not { } found) return NotFound();
        (Found, Sheet) = (found, new(found.Form, new Dictionary<string, IReadOnlyList<string>>()));
        return Page();
    }
}
