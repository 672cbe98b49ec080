using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Questionnaires;

/// <summary>The questionnaires of the partnership; begins one from nothing, from a sample, or from a file.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class IndexModel(FindQuestionnaire find, DraftQuestionnaire draft, Visit visit) : PageModel
{
    public IReadOnlyList<FindQuestionnaire.Listed> All { get; private set; } = [];

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    /// <summary>The sample it begins from; empty begins from nothing.</summary>
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public static IReadOnlyList<Choice> Samples { get; } = [.. SampleQuestionnaires.All.Select(s => new Choice(s.Code, s.Form.Title))];

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop) => All = await find.AllAsync(visit.Context, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        All = await find.AllAsync(visit.Context, stop);
        if (!(await FormAsync(stop)).Is(out var form, out var no) || !(await draft.DoAsync(new(null, CodeOf(form), form), visit.Context, stop)).Is(out var questionnaire, out no))
        {
            ModelState.Refuse(no);
            return Page();
        }

        return Redirect($"/{Slug}/questionnaires/{questionnaire.Id}");
    }

    private async Task<Result<Form>> FormAsync(CancellationToken stop)
    {
        var title = Typed.Clean(Title);
        if (Upload is not null) return await FormFile.ReadAsync(Upload, stop);
        if (SampleQuestionnaires.Of(From ?? "") is { } sample) return title is null ? sample.Form : sample.Form with { Title = title };
        if (title is null) return new Refusal("no_title", "Give the questionnaire a title.", RefusalKind.Rule).At("title");
        return new Form { Title = title, Questions = [] };
    }

    private string CodeOf(Form form) => Typed.Clean(Code) ?? FormChange.CodeOf(From is { Length: > 0 } && Upload is null ? From : form.Title, All.Select(q => q.Code));
}
