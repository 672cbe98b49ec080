using GoldenThread.Evaluation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>Asks those who came to an event, their managers or both, today .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class AskModel(AskNow askNow, Visit visit) : PageModel
{
    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Who { get; set; } = [];

    public AskNow.Offer Offer { get; private set; } = null!;

    public static IReadOnlyList<Choice> Whom { get; } = [new("participants", "Those who came"), new("managers", "Their line managers, about what they have seen since")];

    public IReadOnlyList<Choice> Steps => [.. Offer.Steps.Select(s => new Choice(s, ImpactWords.Step(s)))];

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if ((await askNow.DoAsync(new(id, Step, Who.Contains("participants"), Who.Contains("managers")), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/evaluation?event={id}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await askNow.OfAsync(id, visit.Context, stop) is not { } offer) return false;
        Offer = offer;
        return true;
    }
}
