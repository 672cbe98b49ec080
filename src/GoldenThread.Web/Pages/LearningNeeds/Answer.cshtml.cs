using System.ComponentModel.DataAnnotations;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Assurance.Threads;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.LearningNeeds;

/// <summary>Chooses a method to answer a need, and says why. A course that is to be designed for it is designed next.</summary>
[Needs(Right.AnswerNeed, Of = "need"), InArea(Area.Assure)]
public sealed class AnswerModel(AnswerNeedWith answer, FindNeed find, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose a method")]
    public string? Method { get; set; }

    [BindProperty, Required(ErrorMessage = "Say why this method answers the need"), MaxLength(1000, ErrorMessage = "Use 1,000 characters or fewer")]
    public string? Why { get; set; }

    [BindProperty, MaxLength(300, ErrorMessage = "Use 300 characters or fewer")]
    public string? What { get; set; }

    public Need Need { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public static IReadOnlyList<Choice> Methods { get; } = [.. Enum.GetValues<ResponseMethod>().Select(m => new Choice(Names.Code(m), ResponseWords.Of(m), m switch { ResponseMethod.Course => "You design it next, and it comes back linked to this need", ResponseMethod.Briefing => "You write it next, and it comes back linked to this need", _ => null }))];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var method = Names.FromCode<ResponseMethod>(Method);
        if (Method is not null && method is null) ModelState.AddModelError(nameof(Method), "Choose a method");
        if (ModelState.IsValid)
        {
            if ((await answer.DoAsync(new(Id, method!.Value, Why, What), visit.Context, stop)).Is(out var chosen, out var no))
                return new SeeOther(chosen.Method switch { ResponseMethod.Course => $"/{Slug}/courses/new?need={Id}", ResponseMethod.Briefing => $"/{Slug}/briefings/new?need={Id}", _ => $"/{Slug}/needs/{Id}" });
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Reach(Right.SeeThread), visit.Context, stop) is not { } found) return NotFound();
        Need = found.Need;
        return Page();
    }
}
